package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.platform.access.Membership;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;

class AcceptingAtTheSameTimeTest {
    private final ATenant tenant = new ATenant();

    @Test
    void ofManySubjectsWithOneCodeOneGetsIn() throws Exception {
        String code = codeFor(Map.of("role", "evaluator"));
        List<Callable<Answer>> attempts =
                IntStream.range(0, 8)
                        .<Callable<Answer>>mapToObj(
                                i -> {
                                    Caller subject = tenant.subject();
                                    return () -> tenant.accept(subject, code);
                                })
                        .toList();

        List<Answer> answers = together(attempts);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("invitation-used");
    }

    @Test
    void oneSubjectWithManyCodesGetsEveryGrant() throws Exception {
        Caller subject = tenant.subject();
        List<Callable<Answer>> attempts =
                IntStream.range(0, 5)
                        .mapToObj(
                                i ->
                                        codeFor(
                                                Map.of(
                                                        "role",
                                                        "evaluator",
                                                        "programme",
                                                        Ids.derived("programme", "" + i))))
                        .<Callable<Answer>>map(code -> () -> tenant.accept(subject, code))
                        .toList();

        assertThat(together(attempts)).extracting(Answer::status).containsOnly(200);
        Answer mine = subject.get("/api/memberships/me");
        assertThat(mine.json().path("grants")).hasSize(5);
        assertThat(mine.header("ETag")).isEqualTo("\"5\"");
    }

    @Test
    void whatWasInterruptedIsFinishedByTheSameSubjectAndNobodyElse() {
        Answer invited = tenant.invite(tenant.admin(), Map.of("role", "evaluator"));
        String code = invited.json().path("code").asString();
        bindWithoutMembership(invited.id(), "anna");
        Caller anna = tenant.subject("anna");

        assertThat(anna.get("/api/memberships/me").status()).isEqualTo(403);
        assertThat(tenant.accept(tenant.subject(), code).code()).isEqualTo("invitation-used");
        assertThat(tenant.accept(anna, code).status()).isEqualTo(200);
        assertThat(anna.get("/api/memberships/me").status()).isEqualTo(200);
    }

    /** As if the gateway had stopped after the first of the two writes. */
    private void bindWithoutMembership(String invitation, String subject) {
        String hash = Membership.subjectHash(TestIssuer.shared().address(), subject);
        invitations()
                .change(
                        Call.internal(new Tenant(tenant.key()), "interrupted", invitation),
                        invitation,
                        present -> present.state().accept(hash, Instant.EPOCH));
    }

    private Aggregates<Invitation> invitations() {
        ResolvableType type =
                ResolvableType.forType(
                        new ParameterizedTypeReference<Aggregates<Invitation>>() {}.getType());
        return tenant.beans().<Aggregates<Invitation>>getBeanProvider(type).getObject();
    }

    private String codeFor(Map<String, ?> wish) {
        return tenant.invite(tenant.admin(), wish).json().path("code").asString();
    }

    private static List<Answer> together(List<Callable<Answer>> attempts) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
