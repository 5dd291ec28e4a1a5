package atrium.domain.dataexchange;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFieldText;
import atrium.domain.customfields.CustomKind;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.dataexchange.tables.TableFile;
import atrium.domain.dataexchange.tables.TableRows;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.People;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Meant;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes fields of the company's own out of columns that found no field. */
@Component
public class ColumnFields {

    /** Stands in a plan for the field that is yet to be made for a column. */
    public static final String NEW = "new";

    /** What a column can become. */
    public static final List<CustomKind> KINDS = Arrays.stream(CustomKind.values())
            .filter(kind -> kind != CustomKind.RECORD)
            .toList();

    private static final ColumnStyle USUAL = new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST);
    private static final int LONGEST_LABEL = 80;

    private final Imports imports;
    private final Importables importables;
    private final CustomFieldKeeping keeping;
    private final UploadedFiles files;
    private final People people;

    ColumnFields(
            Imports imports, Importables importables, CustomFieldKeeping keeping, UploadedFiles files, People people) {
        this.imports = imports;
        this.importables = importables;
        this.keeping = keeping;
        this.files = files;
        this.people = people;
    }

    /**
     * A field that a column shall become.
     *
     * @param kind its code
     */
    public record Wanted(String label, String kind) {}

    /** Whether the records of an import can have fields of the company's own. */
    public boolean possible(ImportRun run, Viewer viewer) {
        return importables.require(run.recordType(), viewer).type().extensible();
    }

    /** For each column the field that it seems to call for; none where the viewer may not add fields. */
    @Transactional(readOnly = true)
    public Map<Integer, Wanted> proposals(ImportRun run, Viewer viewer) {
        if (!viewer.may(Capability.ADMINISTER_SYSTEM) || !possible(run, viewer)) {
            return Map.of();
        }
        Map<String, Meant> meant = people.meant(run.sample().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList());
        Map<Integer, Wanted> proposals = new LinkedHashMap<>();
        for (int column = 0; column < run.headings().size(); column++) {
            int at = column;
            List<String> cells = run.sample().stream().map(row -> row.get(at)).toList();
            CustomKind kind = GuessedKind.of(cells, ColumnStyle.of(cells, USUAL), text -> {
                Meant one = meant.get(text);
                return one != null && one.count() == 1;
            });
            String label = run.headings().get(column).strip();
            proposals.put(column, new Wanted(label.substring(0, Math.min(label.length(), LONGEST_LABEL)), kind.code()));
        }
        return proposals;
    }

    /**
     * Makes the fields that columns shall become, puts the columns there and begins the dry run; all of it or nothing.
     *
     * @param wanted by column, for each one that the plan puts into a {@link #NEW} field
     * @throws ColumnNotAField when one of the fields can't be made
     * @throws InvalidImportPlan see {@link Imports#check}
     */
    @Transactional
    public void check(UUID id, ImportPlan plan, Map<Integer, Wanted> wanted, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        List<@Nullable String> fields = new ArrayList<>(plan.fields());
        for (int column = 0; column < Math.min(fields.size(), run.headings().size()); column++) {
            Wanted field = wanted.get(column);
            if (NEW.equals(fields.get(column)) && field != null) {
                fields.set(column, add(run, column, field, viewer).key());
            }
        }
        imports.check(id, plan.with(fields), viewer);
    }

    private CustomField add(ImportRun run, int column, Wanted wanted, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        Map<String, String> typed = new HashMap<>();
        typed.put("customLabel", wanted.label());
        typed.put("customKind", wanted.kind());
        boolean several = wanted.kind().equals(CustomKind.SEVERAL_CHOICES.code());
        try {
            if (several || wanted.kind().equals(CustomKind.CHOICE.code())) {
                typed.put("customChoices", String.join("\n", choices(run, column, several)));
            }
            return keeping.add(run.recordType(), typed, viewer);
        } catch (InvalidRecord invalid) {
            throw new ColumnNotAField(column, invalid);
        }
    }

    // All that stand in the column, to the end of the file, in the order in which they appear; cases are the same.
    private List<String> choices(ImportRun run, int column, boolean several) {
        Map<String, String> found = new LinkedHashMap<>();
        try (TableRows rows = new TableFile(files.of(run.id())).rows(run.format())) {
            while (rows.hasNext() && found.size() <= CustomFieldText.MOST_CHOICES) {
                List<String> cells = rows.next().cells();
                String cell = column < cells.size() ? cells.get(column) : "";
                Stream.of(several ? cell.split("[;\n]") : new String[] {cell.replace('\n', ' ')})
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(one -> found.putIfAbsent(one.toLowerCase(java.util.Locale.ROOT), one));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (found.size() > CustomFieldText.MOST_CHOICES) {
            throw new InvalidRecord(List.of(new InvalidValue(
                    "customChoices", "custom.problem.many-choices", String.valueOf(CustomFieldText.MOST_CHOICES))));
        }
        return List.copyOf(found.values());
    }
}
