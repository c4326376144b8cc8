package org.handslag.launcher.issuer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom the development issuer makes tokens.
 *
 * @param username what is typed into the login form, such as {@code mentor@trondheim}
 * @param subject the token's subject; opaque to the services
 * @param tenant the tenant's key, absent for the platform admin
 * @param role the role that the membership of a demo user has, absent for the platform admin and
 *     for subjects that are no demo users
 */
public record DemoUser(
        String username, String subject, @Nullable String tenant, @Nullable DemoRole role) {

    /** The administrator of the whole platform: no tenant, no membership. */
    public static final DemoUser PLATFORM_ADMIN =
            new DemoUser("platform-admin", "demo-platform-admin", null, null);

    /** The password of every demo user in the login form. */
    public static final String PASSWORD = "handslag";

    /** The platform admin and one user of each role in each demo tenant. */
    public static final List<DemoUser> ALL =
            Stream.concat(
                            Stream.of(PLATFORM_ADMIN),
                            DemoTenant.ALL.stream()
                                    .flatMap(
                                            tenant ->
                                                    Stream.of(DemoRole.values())
                                                            .map(role -> of(tenant, role))))
                    .toList();

    /** The demo user who holds the role in the tenant. */
    public static DemoUser of(DemoTenant tenant, DemoRole role) {
        return new DemoUser(
                role.code() + "@" + tenant.key(),
                "demo-" + tenant.shortKey() + "-" + role.code(),
                tenant.key(),
                role);
    }

    /**
     * Reads what was typed: a demo user's name, or {@code SUBJECT@TENANT} for anybody else.
     *
     * @return empty where the text is neither
     */
    public static Optional<DemoUser> named(String typed) {
        Optional<DemoUser> known =
                ALL.stream().filter(user -> user.username().equals(typed)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        int at = typed.lastIndexOf('@');
        return at <= 0 || at == typed.length() - 1
                ? Optional.empty()
                : Optional.of(
                        new DemoUser(typed, typed.substring(0, at), typed.substring(at + 1), null));
    }

    static Optional<DemoUser> withSubject(String subject) {
        return ALL.stream().filter(user -> user.subject().equals(subject)).findFirst();
    }
}
