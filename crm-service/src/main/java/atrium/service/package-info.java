/** Customer service: tickets, SLA clocks, knowledge and portal; plugs into the customer record. */
@NullMarked
package atrium.service;

import org.jspecify.annotations.NullMarked;
