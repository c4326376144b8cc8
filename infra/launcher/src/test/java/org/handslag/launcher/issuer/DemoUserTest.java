package org.handslag.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoUserTest {

    @Test
    void everyRoleHasAUserInBothTenants() {
        assertThat(DemoUser.ALL).hasSize(1 + 2 * DemoRole.values().length);
        assertThat(DemoUser.ALL).extracting(DemoUser::subject).doesNotHaveDuplicates();
        assertThat(DemoUser.ALL).extracting(DemoUser::username).doesNotHaveDuplicates();
    }

    @Test
    void aDemoUserIsFoundByName() {
        DemoUser user = DemoUser.named("case-officer@trondheim").orElseThrow();

        assertThat(user.subject()).isEqualTo("demo-th-case-officer");
        assertThat(user.tenant()).isEqualTo("trondheim");
        assertThat(DemoUser.named("platform-admin")).contains(DemoUser.PLATFORM_ADMIN);
    }

    @Test
    void anybodyElseIsNamedBySubjectAndTenant() {
        DemoUser user = DemoUser.named("demo-adept-3@kavlinge-lomma").orElseThrow();

        assertThat(user.subject()).isEqualTo("demo-adept-3");
        assertThat(user.tenant()).isEqualTo("kavlinge-lomma");
        assertThat(user.role()).isNull();
    }

    @Test
    void whatNamesNobodyIsNotGuessedAt() {
        assertThat(DemoUser.named("mentor")).isEmpty();
        assertThat(DemoUser.named("mentor@")).isEmpty();
        assertThat(DemoUser.named("@trondheim")).isEmpty();
    }
}
