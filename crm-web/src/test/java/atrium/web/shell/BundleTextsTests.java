package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class BundleTextsTests {

    private final BundleTexts texts = texts("i18n/lists", "i18n/shell");

    @Test
    void textsOfAllBundlesAreFoundInAnyLanguage() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.UK, Locale.forLanguageTag("gl-ES")}) {
            assertThat(texts.getMessage("list.find", null, locale)).isEqualTo("Find in this list");
            assertThat(texts.getMessage("shell.name", null, locale)).isEqualTo("Atrium");
        }
    }

    @Test
    void patternsAreFilledInTheLanguageThatIsAskedFor() {
        assertThat(texts.getMessage("list.place.total", new Object[] {1234}, Locale.UK))
                .contains("1,234");
        assertThat(texts.getMessage("list.place.total", new Object[] {1234}, Locale.GERMANY))
                .contains("1.234");
        assertThat(texts.getMessage("list.place.total", new Object[] {1234}, Locale.UK))
                .contains("1,234");
    }

    @Test
    void whatIsInNoBundleIsAskedBehindThem() {
        StaticMessageSource behind = new StaticMessageSource();
        behind.addMessage("stage.b1", Locale.UK, "Step 1");
        texts.setParentMessageSource(behind);

        assertThat(texts.getMessage("stage.b1", null, Locale.UK)).isEqualTo("Step 1");
        assertThat(texts.getMessage("stage.b2", null, "none", Locale.UK)).isEqualTo("none");
    }

    @Test
    void bundlesThatComeLaterAreRead() {
        assertThat(texts.getMessage("filter.me", null, null, Locale.UK)).isNull();

        texts.addBasenames("i18n/conditions");

        assertThat(texts.getMessage("filter.me", null, null, Locale.UK)).isNotNull();
    }

    @Test
    void strangersWithManyLanguagesFindTheirTexts() {
        for (int country = 0; country < 250; country++) {
            Locale locale = new Locale.Builder()
                    .setLanguage("en")
                    .setRegion("%03d".formatted(country))
                    .build();
            assertThat(texts.getMessage("shell.name", null, locale)).isEqualTo("Atrium");
        }
    }

    private static BundleTexts texts(String... basenames) {
        BundleTexts texts = new BundleTexts();
        texts.setBasenames(basenames);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
