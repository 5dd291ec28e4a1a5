package atrium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The features and what each may use are as their package declarations say. */
class ModuleTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(AtriumApplication.class, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);

    @Test
    void everyFeatureUsesOnlyWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void theDrawingOfModulesIsWritten() {
        new Documenter(MODULES).writeModulesAsPlantUml();
        assertThat(MODULES.stream().map(ApplicationModule::getDisplayName)).contains("Customers", "Timeline", "Search");
    }
}
