package atrium.web.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The message source of the application, from the bundles that its settings name. */
@Configuration(proxyBeanMethods = false)
class BundleTextsConfiguration {

    @Bean
    BundleTexts messageSource(@Value("${spring.messages.basename}") String basenames) {
        BundleTexts texts = new BundleTexts();
        texts.setBasenames(StringUtils.tokenizeToStringArray(basenames, ","));
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
