package atrium.web.customers;

import atrium.domain.customers.AccountDirectory;
import atrium.domain.customers.AccountLine;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets forms name an account. */
@Component
class AccountPicker implements RecordPicker {

    private final RecordType type;
    private final AccountDirectory accounts;

    AccountPicker(RecordTypes types, AccountDirectory accounts) {
        this.type = types.of("account").orElseThrow();
        this.accounts = accounts;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<String> name(UUID id, Viewer viewer) {
        return accounts.line(id, viewer).map(AccountLine::name);
    }

    @Override
    public List<Choice> named(String name, Viewer viewer) {
        return choices(accounts.named(name, viewer));
    }

    @Override
    public List<Choice> startingWith(String text, Viewer viewer) {
        return choices(accounts.startingWith(text, viewer));
    }

    private static List<Choice> choices(List<AccountLine> lines) {
        return lines.stream()
                .map(line -> new Choice(line.id(), line.name(), line.hint()))
                .toList();
    }
}
