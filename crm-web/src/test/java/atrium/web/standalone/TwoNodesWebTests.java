package atrium.web.standalone;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atrium.AtriumApplication;
import atrium.domain.events.WorkEnded;
import atrium.domain.identity.FirstSetUp;
import atrium.domain.identity.Passwords;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.testing.TestDatabase;
import atrium.web.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications on one database: whichever of them somebody meets, it is the same Atrium. */
class TwoNodesWebTests {

    private static final String PASSWORD = "correct horse battery";

    private static final Map<String, String> COMPANY = Map.of(
            "company", "Nordlicht",
            "country", "DE",
            "currency", "EUR",
            "zone", "Europe/Berlin",
            "fiscalYearStart", "1",
            "name", "Ida Kern",
            "email", "ida@nordlicht.example",
            "password", PASSWORD);

    private static final Pattern KEY = Pattern.compile("<code>(atr_[\\w-]{43})</code>");
    private static final Pattern FEED = Pattern.compile("<code>https?://[^<]*(/calendar/[\\w-]{43}\\.ics)</code>");

    @TempDir
    static Path folder;

    static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database.dataSource());
        NODES.add(node(database));
        NODES.add(node(database));
        NODES.get(0).getBean(FirstSetUp.class).perform(COMPANY, Locale.ENGLISH);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(SpringApplication::exit);
    }

    @Test
    void whoSignsInOnOneIsSignedInOnTheOtherAndOutOfBoth() {
        Browser first = new Browser(port(0));
        assertThat(leadsTo(first.signIn("ida@nordlicht.example", PASSWORD))).isEqualTo("/");
        Browser second = new Browser(port(1));
        second.setCookie("atrium-session", first.cookie("atrium-session").orElseThrow());

        assertThat(second.get("/me").body()).contains("Ida Kern");
        second.post("/sign-out");

        assertThat(leadsTo(first.get("/me"))).startsWith("/sign-in");
    }

    @Test
    void whoIsDeactivatedOnOneIsOutOfTheOtherWithinASecond() {
        UUID ben = NODES.get(0)
                .getBean(People.class)
                .add(
                        new NewPerson(
                                "Ben Out", "ben@nordlicht.example", null, ZoneId.of("Europe/Berlin"), Locale.ENGLISH),
                        false);
        NODES.get(0).getBean(Passwords.class).set(ben, PASSWORD);
        jdbc.sql("INSERT INTO person_role (person_id, role_id) SELECT :ben, id FROM role WHERE code = 'sales-rep'")
                .param("ben", ben)
                .update();
        Browser browser = new Browser(port(1));
        browser.signIn("ben@nordlicht.example", PASSWORD);
        browser.get("/me/keys/new");
        String key = found(
                KEY,
                browser.post("/me/keys", "name", "Shop", "days", "30", "scope.*", "read")
                        .body());
        browser.get("/me/calendar");
        String feed = found(FEED, browser.post("/me/calendar").body());
        Browser stranger = new Browser(port(1));
        Map<String, IntSupplier> ways = Map.of(
                "page",
                () -> browser.get("/me").statusCode(),
                "part",
                () -> browser.get("/me", "HX-Request", "true").statusCode(),
                "stream",
                () -> browser.get("/notifications/stream", "Accept", "text/event-stream")
                        .statusCode(),
                "key",
                () -> stranger.get("/api/v1/accounts", "Authorization", "Bearer " + key)
                        .statusCode(),
                "feed",
                () -> stranger.get(feed).statusCode());
        ways.forEach((way, status) -> {
            if (!way.equals("stream")) {
                assertThat(status.getAsInt()).as(way).isEqualTo(200);
            }
        });

        Browser idas = new Browser(port(0));
        idas.signIn("ida@nordlicht.example", PASSWORD);
        idas.get("/admin/people/" + ben);
        assertThat(idas.post("/admin/people/" + ben + "/deactivation").statusCode())
                .isEqualTo(302);

        Map<String, Integer> answers = new TreeMap<>();
        Instant out = Instant.now();
        ways.forEach((way, status) -> answers.put(way, status.getAsInt()));
        assertThat(Instant.now()).isBefore(out.plusSeconds(1));
        assertThat(answers).isEqualTo(Map.of("page", 302, "part", 401, "stream", 401, "key", 401, "feed", 404));
        assertThat(new Browser(port(1))
                        .signIn("ben@nordlicht.example", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    @Test
    void newsFromOneReachAnOpenPageOfTheOtherWithinTwoSeconds() throws Exception {
        Browser browser = new Browser(port(1));
        browser.signIn("ida@nordlicht.example", PASSWORD);
        HttpRequest listen = HttpRequest.newBuilder(URI.create("http://localhost:" + port(1) + "/notifications/stream"))
                .header(
                        "Cookie",
                        "atrium-session=" + browser.cookie("atrium-session").orElseThrow())
                .build();
        UUID ida = jdbc.sql("SELECT id FROM person WHERE email LIKE 'ida@%'")
                .query(UUID.class)
                .single();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(listen, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            CompletableFuture<Instant> heard = CompletableFuture.supplyAsync(() -> {
                lines.filter("event:news"::equals).findFirst().orElseThrow();
                return Instant.now();
            });
            Instant told = Instant.now();
            tell(NODES.get(0), ida);

            assertThat(heard.get(20, TimeUnit.SECONDS)).isBetween(told, told.plusSeconds(2));
        }
        assertThat(browser.get("/me").body()).contains("bell-count");
    }

    private static void tell(ConfigurableApplicationContext node, UUID person) {
        TransactionTemplate transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> node.publishEvent(new WorkEnded(
                UUID.randomUUID(), "import.done", person, "/imports/1", List.of("fair.csv"), Instant.now())));
    }

    @Test
    void workOfANodeThatDiedIsTakenOver() {
        String work = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                          version, priority)
                        VALUES ('import', :work, now() - interval '10 minutes', true, 'a node that died',
                          now() - interval '5 minutes', 1, 50)
                        """).param("work", work).update();

        await().atMost(Duration.ofSeconds(40))
                .until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :work")
                                .param("work", work)
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static int port(int node) {
        return Integer.parseInt(
                Objects.requireNonNull(NODES.get(node).getEnvironment().getProperty("local.server.port")));
    }

    private static ConfigurableApplicationContext node(TestDatabase database) {
        return new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.username(),
                        "--spring.datasource.hikari.maximum-pool-size=5",
                        "--atrium.data-dir=" + folder,
                        "--atrium.demo=false",
                        "--db-scheduler.heartbeat-interval=1s");
    }
}
