package atrium.web.customers;

import atrium.web.shell.Mark;

/**
 * The head of a customer's page.
 *
 * @param stage code of the lifecycle
 * @param note the most telling facts on one line
 * @param address path of the page
 */
record CustomerHead(
        String name,
        Mark mark,
        String stage,
        boolean archived,
        String note,
        String address,
        boolean mayEdit,
        boolean mayDelete) {}
