package atrium.domain.catalog;

import atrium.domain.records.Act;
import atrium.domain.records.Exportable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs products into the export. */
@Component
class ProductExport implements Exportable {

    private final ProductRecords type;
    private final JdbcClient jdbc;

    ProductExport(ProductRecords type, JdbcClient jdbc) {
        this.type = type;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        Visibility visible = Visibility.of(viewer, type, Act.EXPORT, "p");
        Map<UUID, Map<String, String>> found = new HashMap<>();
        jdbc.sql(ProductDirectory.SELECT + "WHERE p.id = ANY(:ids) AND p.deleted_at IS NULL AND " + visible.sql())
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), ProductText.write(ProductDirectory.facts(row)));
                });
        ids.stream().filter(found::containsKey).forEach(id -> reader.accept(id, Objects.requireNonNull(found.get(id))));
    }
}
