package atrium.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A file for the import wizard.
 *
 * @param type code of the type of record
 * @param fields of the columns, in their order
 * @param identity field by which a record is known again
 * @param what what is brought in, for the report
 */
record ImportFile(String type, List<String> fields, String identity, String what, int rows, String text) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int LINES_OF_AN_ORDER = 4;
    private static final int DAYS = 200;

    /** People who are not there yet, matched by mail. */
    static ImportFile contacts(int rows) {
        String run = run();
        StringBuilder lines = new StringBuilder("First name,Last name,Email,Phone,Job title,City,Country\n");
        for (int row = 0; row < rows; row++) {
            lines.append("Pat%d,Bench%s,p%d.%s@bench.example,+49 30 23125 %03d,Buyer,Köln,DE\n"
                    .formatted(row % 977, run, row, run, row % 1_000));
        }
        return new ImportFile(
                "contact",
                List.of("firstName", "lastName", "email", "phone", "jobTitle", "city", "country"),
                "email",
                "new contacts, matched by mail",
                rows,
                lines.toString());
    }

    /** New orders of contacts who are there, line by line. */
    static ImportFile purchases(int rows, Database database) throws SQLException {
        List<String> buyers =
                database.texts("SELECT min(email) FROM contact WHERE deleted_at IS NULL AND email IS NOT NULL"
                        + " GROUP BY email_key HAVING count(*) = 1 LIMIT 5000");
        List<String> products = database.texts("SELECT sku FROM product WHERE sku IS NOT NULL ORDER BY sku LIMIT 200");
        String run = run();
        StringBuilder lines = new StringBuilder("Order number,Ordered,Contact mail,Number (SKU),Quantity,Unit price\n");
        for (int row = 0; row < rows; row++) {
            int order = row / LINES_OF_AN_ORDER;
            lines.append("B%s-%d,%s,%s,%s,%d,%d.50\n"
                    .formatted(
                            run,
                            order,
                            FIRST_DAY.plusDays(order % DAYS),
                            buyers.get(order % buyers.size()),
                            products.get(row % products.size()),
                            1 + row % 9,
                            20 + row % 300));
        }
        return new ImportFile(
                "purchase",
                List.of("orderNumber", "orderedAt", "contactEmail", "sku", "quantity", "unitPrice"),
                "orderNumber",
                "lines of new purchases",
                rows,
                lines.toString());
    }

    private static String run() {
        return Long.toString(System.nanoTime(), 36);
    }
}
