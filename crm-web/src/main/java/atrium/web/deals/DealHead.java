package atrium.web.deals;

import atrium.web.shell.Mark;

/**
 * The head of a deal's page.
 *
 * @param state {@code open}, {@code won} or {@code lost}
 * @param note the most telling facts on one line
 * @param address path of the page
 */
record DealHead(
        String name,
        Mark mark,
        String state,
        boolean archived,
        String note,
        String address,
        boolean mayEdit,
        boolean mayDelete) {}
