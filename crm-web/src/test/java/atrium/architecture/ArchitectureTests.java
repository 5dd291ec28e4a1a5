package atrium.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import atrium.domain.events.RecordEvent;
import atrium.web.security.ForSignedIn;
import atrium.web.security.Needs;
import atrium.web.security.NeedsCapability;
import atrium.web.security.OpenToAll;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lessons that the build teaches; each failure says why. */
@AnalyzeClasses(packages = "atrium", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String BANNED =
            ".*(Service|Impl|Utils?|Helper|Manager|Dto|DTO|VO|Bean)|Base[A-Z].*|Abstract[A-Z].*";

    private static final List<Class<? extends Annotation>> PERMISSIONS =
            List.of(OpenToAll.class, ForSignedIn.class, Needs.class, NeedsCapability.class);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should(bePackagePrivate())
            .because("what leaves a feature are records; an entity outside could be changed past its verbs");

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should(bePackagePrivate())
            .because("whoever wants a feature's data calls its door, which knows who may see them");

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(bePackagePrivate())
            .because("nobody calls a controller but Spring");

    @ArchTest
    static final ArchRule noWebBelowThePages = noClasses()
            .that(not(resideInAPackage("atrium.web..")).and(not(resideInAPackage("atrium"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..", "org.thymeleaf..")
            .because("business rules are asked by pages, jobs and imports alike");

    @ArchTest
    static final ArchRule noSqlInPages = noClasses()
            .that()
            .resideInAPackage("atrium.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc.core..", "jakarta.persistence..")
            .because("crm-web holds no business rule and no SQL");

    @ArchTest
    static final ArchRule factsAreRecords = classes()
            .that()
            .implement(RecordEvent.class)
            .should()
            .beRecords()
            .because("a fact that happened can't change");

    @ArchTest
    static final ArchRule handlersDeclareTheirPermission = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(declareAPermission())
            .because("a handler that says nothing answers nobody; say who may call it, beside its mapping");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a test must be able to set the time: inject Clock");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching("atrium\\..*[.$](" + BANNED + ")")
            .because("such a name could stand on anything; see the names in docs");

    @ArchTest
    static final ArchRule featuresDeclareWhatTheyUse = classes()
            .that()
            .haveSimpleName("package-info")
            .and()
            .areAnnotatedWith(ApplicationModule.class)
            .should(nameTheirDependencies())
            .because("a feature that declares nothing may use everything");

    @ArchTest
    static final ArchRule nothingIsDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .because("bytes from outside must never become objects of their choice");

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("declare who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = PERMISSIONS.stream()
                        .anyMatch(kind -> method.isAnnotatedWith(kind)
                                || method.getOwner().isAnnotatedWith(kind));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> nameTheirDependencies() {
        return new ArchCondition<>("name what they use") {
            @Override
            public void check(JavaClass feature, ConditionEvents events) {
                String[] allowed =
                        feature.getAnnotationOfType(ApplicationModule.class).allowedDependencies();
                boolean open = List.of(allowed).equals(List.of(ApplicationModule.OPEN_TOKEN));
                events.add(new SimpleConditionEvent(feature, !open, feature.getPackageName()));
            }
        };
    }
}
