package org.handslag.testkit.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;

/** What keeps tenants apart, as checks that fail on a build that has lost it. */
public final class IsolationGuarantee {
    private IsolationGuarantee() {}

    /**
     * Another tenant's member of the same role is answered as for an id that never was.
     *
     * @param path of something that exists in another tenant
     * @throws AssertionError where it is shown, or refused in another way
     */
    public static void anotherTenantSeesNothing(Callers callers, Role role, String path) {
        Answer answer = callers.as(RunningService.newTenant(), role).get(path);
        assertThat(answer.status()).as("another tenant reads " + path).isEqualTo(404);
    }

    /**
     * A token that was made for another service is refused.
     *
     * @param tenant in which the subject is a member
     * @throws AssertionError where it gets further than that
     */
    public static void aTokenForAnotherServiceIsRefused(
            Callers callers, String tenant, String path) {
        String token =
                TestIssuer.shared()
                        .token(
                                "somebody",
                                tenant,
                                claims -> claims.audience(List.of("another-service")));
        Answer answer = callers.withToken(token).get(path);
        assertThat(answer.status()).as("a token for another audience at " + path).isEqualTo(401);
    }
}
