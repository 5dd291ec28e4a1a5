package atrium.domain.customers;

import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what rows of accounts and contacts have in common. */
final class CustomerRows {

    private CustomerRows() {}

    static @Nullable PhoneNumber phone(ResultSet row, String column) throws SQLException {
        String typed = row.getString(column);
        return typed == null ? null : new PhoneNumber(typed, row.getString(column + "_e164"));
    }

    static @Nullable PostalAddress address(ResultSet row) throws SQLException {
        PostalAddress address = new PostalAddress(
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"));
        return address.equals(PostalAddress.UNKNOWN) ? null : address;
    }

    static Ownership ownership(ResultSet row) throws SQLException {
        return new Ownership(row.getObject("owner_id", UUID.class), row.getObject("team_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Instant known(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
