package atrium.domain.histories;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that plugs into a past that is copied. */
@Component
record Engines(List<FactRows> facts, List<DerivedColumns> columns, List<Completion> completions, List<RowTables> rows) {

    /** Tables into which rows of the past go by themselves. */
    Set<String> tables() {
        return Stream.concat(
                        facts.stream().map(FactRows::table),
                        rows.stream().flatMap(feature -> feature.tables().stream()))
                .collect(Collectors.toSet());
    }

    /** Tables whose rows are derived when all others are in. */
    Set<String> derivedTables() {
        return completions.stream()
                .filter(completion -> !completion.asksAround())
                .flatMap(completion -> completion.tables().stream())
                .collect(Collectors.toSet());
    }
}
