package atrium.domain.purchases;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.purchases.ImportLookups.Customer;
import atrium.domain.records.Act;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers and products that the rows of a chunk name: found, or made along. */
final class ImportedNames {

    private final ImportLookups lookups;
    private final List<ImportedLine> rows;
    private final Plan plan;
    private final Viewer viewer;
    private final Map<String, Customer> accounts = new HashMap<>();
    private final Map<String, Customer> contacts = new HashMap<>();
    private final Map<String, UUID> products = new HashMap<>();
    private final Map<String, UUID> productsByName = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<List<String>, InvalidValue> refused = new HashMap<>();

    /** @param rows those that can be used */
    ImportedNames(ImportLookups lookups, List<ImportedLine> rows, Plan plan, Viewer viewer) {
        this.lookups = lookups;
        this.rows = rows;
        this.plan = plan;
        this.viewer = viewer;
        findCustomers();
        findProducts();
    }

    @Nullable Customer account(@Nullable String typed) {
        return typed == null ? null : accounts.get(typed);
    }

    @Nullable Customer contact(@Nullable String typed) {
        return typed == null ? null : contacts.get(typed);
    }

    @Nullable UUID product(ImportedLine line) {
        UUID numbered = line.sku() == null ? null : products.get(ImportLookups.number(line.sku()));
        return numbered == null && line.namesProduct() ? productsByName.get(line.productName()) : numbered;
    }

    /** Why a customer that is not there can't be made along; null when that was not tried, or there is no reason to tell. */
    @Nullable InvalidValue refusal(String type, String key) {
        return refused.get(List.of(type, key));
    }

    /** Whether this customer was made along and no row needed it before. */
    boolean firstNeed(String key) {
        return made.remove(key);
    }

    private void findCustomers() {
        Set<String> accountKeys = distinct(ImportedLine::account);
        Set<String> contactKeys = distinct(ImportedLine::contact);
        accounts.putAll(lookups.accounts(accountKeys, viewer));
        contacts.putAll(lookups.contacts(contactKeys, viewer));
        if (!plan.makeAccounts()) {
            return;
        }
        List<Row> missingAccounts = missing(ImportedLine::account, accounts, this::account);
        List<Row> missingContacts = missing(ImportedLine::contact, contacts, this::contact);
        make("account", missingAccounts);
        make("contact", missingContacts);
        Map<String, Customer> newAccounts = lookups.accounts(keys(missingAccounts), viewer);
        Map<String, Customer> newContacts = lookups.contacts(keys(missingContacts), viewer);
        made.addAll(newAccounts.keySet());
        made.addAll(newContacts.keySet());
        accounts.putAll(newAccounts);
        contacts.putAll(newContacts);
    }

    private void make(String type, List<Row> missing) {
        lookups.make(type, "externalId", may(type) ? missing : List.of(), plan, viewer)
                .forEach((key, problem) -> refused.put(List.of(type, key), problem));
    }

    private boolean may(String type) {
        return viewer.may(Act.CREATE, type);
    }

    private static List<String> keys(List<Row> made) {
        return made.stream()
                .map(row -> Objects.requireNonNull(row.values().get("externalId")))
                .toList();
    }

    private List<Row> missing(
            Function<ImportedLine, @Nullable String> key,
            Map<String, Customer> known,
            Function<ImportedLine, Map<String, String>> values) {
        Map<String, Row> missing = new LinkedHashMap<>();
        rows.stream().forEach(line -> {
            String typed = key.apply(line);
            if (typed != null && !known.containsKey(typed)) {
                missing.computeIfAbsent(typed, one -> new Row(line.row().number(), values.apply(line)));
            }
        });
        return List.copyOf(missing.values());
    }

    // Who buys is a customer from the start.
    private Map<String, String> account(ImportedLine line) {
        Map<String, String> values = new HashMap<>();
        String key = Objects.requireNonNull(line.account());
        values.put("externalId", key);
        values.put("name", line.row().values().getOrDefault("accountName", key));
        values.put("lifecycle", "customer");
        copy(line, values, "country", "country");
        return values;
    }

    private Map<String, String> contact(ImportedLine line) {
        Map<String, String> values = new HashMap<>();
        values.put("externalId", Objects.requireNonNull(line.contact()));
        values.put("lifecycle", "customer");
        copy(line, values, "contactName", "lastName");
        copy(line, values, "contactEmail", "email");
        if (line.account() == null) {
            copy(line, values, "country", "country");
        } else {
            values.put("account", line.account());
        }
        return values;
    }

    private static void copy(ImportedLine line, Map<String, String> values, String from, String to) {
        String value = line.row().values().get(from);
        if (value != null) {
            values.put(to, value);
        }
    }

    private void findProducts() {
        products.putAll(lookups.products(
                distinct(ImportedLine::sku).stream().map(ImportLookups::number).collect(Collectors.toSet())));
        List<ImportedLine> named = unknown().filter(ImportedLine::namesProduct).toList();
        productsByName.putAll(lookups.productsNamed(called(named)));
        if (!may("product")) {
            return;
        }
        Map<String, Row> numbers = new LinkedHashMap<>();
        unknown()
                .filter(line -> line.sku() != null && !line.namesProduct())
                .forEach(line -> numbers.computeIfAbsent(
                        ImportLookups.number(Objects.requireNonNull(line.sku())), number -> newProduct(line)));
        Map<String, Row> names = new LinkedHashMap<>();
        named.stream()
                .filter(line -> product(line) == null)
                .forEach(line -> names.computeIfAbsent(
                        Objects.requireNonNull(line.productName()),
                        name -> new Row(line.row().number(), Map.of("name", name))));
        lookups.make("product", "sku", List.copyOf(numbers.values()), plan, viewer);
        lookups.make("product", "name", List.copyOf(names.values()), plan, viewer);
        products.putAll(lookups.products(numbers.keySet()));
        productsByName.putAll(lookups.productsNamed(names.keySet()));
    }

    private Stream<ImportedLine> unknown() {
        return rows.stream()
                .filter(line -> line.sku() == null || !products.containsKey(ImportLookups.number(line.sku())));
    }

    private static Set<String> called(List<ImportedLine> named) {
        return named.stream()
                .map(ImportedLine::productName)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Row newProduct(ImportedLine line) {
        String sku = Objects.requireNonNull(line.sku());
        String name = line.productName() != null ? line.productName() : line.text() != null ? line.text() : sku;
        return new Row(line.row().number(), Map.of("sku", sku, "name", shortened(name)));
    }

    private static String shortened(String name) {
        return name.length() <= 300 ? name : name.substring(0, 300);
    }

    private Set<String> distinct(Function<ImportedLine, @Nullable String> part) {
        return rows.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
