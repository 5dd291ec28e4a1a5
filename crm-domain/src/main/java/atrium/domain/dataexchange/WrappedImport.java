package atrium.domain.dataexchange;

import atrium.domain.events.Actor;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** An import that another one stands before; by itself it changes nothing. */
class WrappedImport implements Importable {

    final Importable own;

    WrappedImport(Importable own) {
        this.own = own;
    }

    @Override
    public List<RecordField> fields() {
        return own.fields();
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return own.bringIn(rows, plan, viewer);
    }

    @Override
    public RecordType type() {
        return own.type();
    }

    @Override
    public Class<?> home() {
        return own.home();
    }

    @Override
    public Map<String, List<String>> headings() {
        return own.headings();
    }

    @Override
    public List<Setting> settings() {
        return own.settings();
    }

    @Override
    public List<String> identities() {
        return own.identities();
    }

    @Override
    public Optional<Nesting> nesting() {
        return own.nesting();
    }

    @Override
    public List<String> unit() {
        return own.unit();
    }

    @Override
    public Optional<Function<List<Labelled>, Map<String, String>>> labels() {
        return own.labels();
    }

    @Override
    public Set<Decision> decisions() {
        return own.decisions();
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return own.openTo(viewer);
    }

    @Override
    public Optional<String> problem(Map<String, String> settings) {
        return own.problem(settings);
    }

    @Override
    public boolean tellsCreation(String textKey) {
        return own.tellsCreation(textKey);
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return own.putBack(before, actor, viewer);
    }
}
