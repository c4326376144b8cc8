package org.handslag.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.platform.personal.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestBody;

/** What services answer, and what the audit must see of it. */
final class AuditRules {
    private AuditRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        classes()
                                .that(areAnswers())
                                .should(nameTheirPeople())
                                .as("answers say which of their components are people"),
                        Code::services,
                        "unnamedperson",
                        "UnnamedView$Inner.participants"),
                new Rule(
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areMetaAnnotatedWith(Controller.class)
                                .should()
                                .haveRawParameterTypes(
                                        DescribedPredicate.describe(
                                                "the bare response",
                                                types ->
                                                        types.stream()
                                                                .anyMatch(AuditRules::isResponse)))
                                .as("controllers answer by what they return"),
                        Code::everything,
                        "bareresponse",
                        "BareController.write"));
    }

    private static boolean isResponse(JavaClass type) {
        return Set.of("HttpServletResponse", "ServletResponse", "OutputStream", "Writer")
                .contains(type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> areAnswers() {
        return DescribedPredicate.describe(
                "are answers",
                each ->
                        each.isRecord()
                                && resideInAPackage("..web..").test(each)
                                && !isRequest(each, new HashSet<>()));
    }

    /** Bodies of requests, and the records inside of them. */
    private static boolean isRequest(JavaClass each, Set<JavaClass> seen) {
        if (!seen.add(each)) {
            return false;
        }
        return each.getMethodsWithParameterTypeOfSelf().stream()
                        .flatMap(unit -> unit.getParameters().stream())
                        .anyMatch(
                                parameter ->
                                        parameter.getRawType().equals(each)
                                                && parameter.isAnnotatedWith(RequestBody.class))
                || each.getFieldsWithTypeOfSelf().stream()
                        .anyMatch(
                                field ->
                                        !field.getOwner().equals(each)
                                                && isRequest(field.getOwner(), seen));
    }

    private static ArchCondition<JavaClass> nameTheirPeople() {
        return new ArchCondition<>("name their people") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                check(each, events, new HashSet<>());
            }

            /** With the records inside, which may be of the model. */
            private void check(JavaClass each, ConditionEvents events, Set<JavaClass> seen) {
                if (!each.isRecord()
                        || !each.getPackageName().startsWith("org.handslag.")
                        || !seen.add(each)) {
                    return;
                }
                for (JavaField field : each.getFields()) {
                    boolean named =
                            !isAboutPeople(each, field) || field.isAnnotatedWith(PersonId.class);
                    events.add(
                            new SimpleConditionEvent(
                                    each,
                                    named,
                                    each.getName()
                                            + "."
                                            + field.getName()
                                            + " is a person's id without @PersonId"));
                    field.getType()
                            .getAllInvolvedRawTypes()
                            .forEach(type -> check(type, events, seen));
                }
            }
        };
    }

    private static boolean isAboutPeople(JavaClass owner, JavaField field) {
        boolean whole =
                field.getName().equals("id")
                        && Set.of("ParticipantView", "MentorView").contains(owner.getSimpleName());
        return whole || People.namesThem(field);
    }
}
