package org.vitrine.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four floors of the house, and the order within each room. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vitrine");

    private static final String CORE = "org.vitrine.core..";
    private static final String CATALOG = "org.vitrine.catalog..";
    private static final String PROXY = "org.vitrine.proxy..";
    private static final String CONNECTORS = "org.vitrine.connectors..";
    private static final String PICKER = "org.vitrine.picker..";
    private static final String CLIENT = "org.vitrine.client..";
    private static final String GENERIC = "org.vitrine.generic..";
    private static final String SAMPLE = "org.vitrine.sample..";
    private static final String SERVER = "org.vitrine.server..";

    @Test
    void theCoreStandsOnNothingButJava() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "javax.crypto..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void theClientStandsOnTheCoreAlone() {
        classes()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CLIENT, CORE, "java..", "javax.crypto..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void theCatalogAndTheProxyDoNotKnowEachOther() {
        mayNotSee(CATALOG, PROXY, CONNECTORS, PICKER, GENERIC, SAMPLE, SERVER);
        mayNotSee(PROXY, CATALOG, CONNECTORS, PICKER, GENERIC, SAMPLE, SERVER);
    }

    @Test
    void connectorsPickerAndAdaptersDoNotKnowEachOther() {
        mayNotSee(CONNECTORS, PICKER, GENERIC, SAMPLE, SERVER);
        mayNotSee(PICKER, CONNECTORS, GENERIC, SAMPLE, SERVER);
        mayNotSee(GENERIC, CONNECTORS, PICKER, SAMPLE, SERVER);
        mayNotSee(SAMPLE, CORE, CATALOG, PROXY, CONNECTORS, PICKER, GENERIC, SERVER);
    }

    @Test
    void theDemosCmsKnowsTheServerByItsAddressesAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("org.vitrine.generic.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CATALOG, PROXY, "org.vitrine.generic.api..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"core", "catalog", "proxy", "connectors", "picker", "client", "generic", "sample", "server"})
    void packagesOfAModuleFormNoCycle(String module) {
        slices().matching("org.vitrine." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarkedAndIntroducesItself() {
        List<String> bare = packagesBelow(HOUSE.getPackage("org.vitrine"))
                .filter(room -> !room.getClasses().isEmpty())
                .filter(room -> room.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                .map(JavaPackage::getName)
                .toList();
        assertThat(bare).as("packages without a @NullMarked package-info.java").isEmpty();
    }

    @Test
    void nothingIsNamedForBeingAnything() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(HOUSE);
    }

    private static void mayNotSee(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static Stream<JavaPackage> packagesBelow(JavaPackage room) {
        return Stream.concat(Stream.of(room), room.getSubpackages().stream().flatMap(ArchitectureTest::packagesBelow));
    }
}
