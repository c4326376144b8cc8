package org.handslag.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How everything of ours is written. */
final class StyleRules {
    private static final Set<String> INJECTED =
            Set.of("Autowired", "Inject", "Resource", "Value", "PersistenceContext");
    private static final String[] DATABASE = {
        "org.bson..", "com.mongodb..", "org.springframework.data.."
    };

    private static final String CONSTRUCTOR = "<init>";

    private StyleRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        noFields()
                                .should()
                                .beAnnotatedWith(injection())
                                .as("fields are not injected: constructors are"),
                        Code::everything,
                        "injectedfield",
                        "Injected.clock"),
                new Rule(
                        noMethods()
                                .should()
                                .beAnnotatedWith(injection())
                                .as("methods are not injected: constructors are"),
                        Code::everything,
                        "injectedfield",
                        "Injected.use"),
                new Rule(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("lombok..")
                                .as("nobody uses Lombok"),
                        Code::everything,
                        "generated",
                        "Generated"),
                new Rule(
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                                .as("names say what a thing is: no Impl, Manager, Helper, Utils"),
                        Code::everything,
                        "emptynames",
                        "DepositUtils"),
                new Rule(
                        classes()
                                .should(beInADescribedPackage())
                                .as("every package says what it is for, and is null-marked"),
                        Code::everything,
                        "undescribed",
                        "Undescribed"),
                new Rule(
                        classes().should(takeTheTimeFromAClock()).as("time comes from a Clock"),
                        Code::services,
                        "wallclock",
                        "WallClock"),
                new Rule(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(DATABASE)
                                .as("services leave the database to the platform"),
                        Code::services,
                        "ownfilter",
                        "OwnFilter"));
    }

    private static DescribedPredicate<JavaAnnotation<?>> injection() {
        return DescribedPredicate.describe(
                "an annotation of injection",
                annotation -> INJECTED.contains(annotation.getRawType().getSimpleName()));
    }

    private static ArchCondition<JavaClass> beInADescribedPackage() {
        return new ArchCondition<>("be in a described, null-marked package") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean described = each.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                each, described, each.getName() + " is in an undescribed package"));
            }
        };
    }

    private static ArchCondition<JavaClass> takeTheTimeFromAClock() {
        return new ArchCondition<>("take the time from a Clock") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.getCodeUnitCallsFromSelf()
                        .forEach(
                                call ->
                                        events.add(
                                                new SimpleConditionEvent(
                                                        each,
                                                        !readsTheTime(call.getTarget()),
                                                        call.getDescription())));
            }
        };
    }

    private static boolean readsTheTime(CodeUnitCallTarget called) {
        JavaClass owner = called.getOwner();
        boolean withClock =
                called.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (called.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !withClock;
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            case CONSTRUCTOR ->
                    owner.isEquivalentTo(Date.class) && called.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }
}
