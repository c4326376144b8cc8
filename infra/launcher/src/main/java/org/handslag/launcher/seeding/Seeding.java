package org.handslag.launcher.seeding;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.DemoRole;
import org.handslag.launcher.issuer.DemoTenant;
import org.handslag.launcher.issuer.DemoTenant.DemoMunicipality;
import org.handslag.launcher.issuer.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * Makes the demo tenants, their municipalities and their users' memberships. Every call carries a
 * key of its own, so that doing it again changes nothing. Mentors and participants are left out:
 * their membership names a person, who has to be registered first.
 */
public final class Seeding {

    /** Before every programme's first day: the demo turns the clock back to 2015. */
    private static final String SINCE = "2010-01-01";

    /** A partner that the demo tenants' blueprints name. */
    private static final String PARTNER = "employment-service";

    private final Gateway gateway;

    /** Seeds the installation over HTTP. */
    public Seeding(Installation installation, HttpClient http) {
        this.gateway = new Gateway(installation, http);
    }

    /** Whether a demo user of the role gets a membership at the start. */
    public static boolean isMemberFromTheStart(DemoRole role) {
        return role != DemoRole.MENTOR
                && role != DemoRole.PARTICIPANT
                && role != DemoRole.AUTHORITY_CONTACT;
    }

    /**
     * Seeds the tenants, both at once: all calls wait for the disk in between.
     *
     * @throws IllegalStateException where the gateway refuses a step
     * @throws java.io.UncheckedIOException where it does not answer
     */
    public void seed() {
        DemoTenant.ALL.parallelStream().forEach(this::seed);
    }

    private void seed(DemoTenant tenant) {
        DemoUser admin = DemoUser.of(tenant, DemoRole.TENANT_ADMIN);
        if (!isMember(admin)) {
            JsonNode made =
                    gateway.post(
                            DemoUser.PLATFORM_ADMIN,
                            "/api/tenants",
                            "seed-tenant-" + tenant.key(),
                            Map.of("key", tenant.key(), "name", tenant.name()));
            accept(admin, made.path("adminInvitation").path("code").asString());
        }
        for (DemoMunicipality municipality : tenant.municipalities()) {
            gateway.post(
                    admin,
                    "/api/municipalities",
                    "seed-municipality-" + municipality.key(),
                    Map.of(
                            "key", municipality.key(),
                            "code", municipality.code(),
                            "name", municipality.name()));
        }
        // The admin's first grant begins today; this one holds in the demo's years too.
        invite(admin, admin, DemoRole.TENANT_ADMIN);
        others().forEach(role -> invite(admin, DemoUser.of(tenant, role), role));
    }

    private static Stream<DemoRole> others() {
        return Stream.of(DemoRole.values())
                .filter(Seeding::isMemberFromTheStart)
                .filter(role -> role != DemoRole.TENANT_ADMIN);
    }

    private void invite(DemoUser admin, DemoUser guest, DemoRole role) {
        if (holdsSince(guest)) {
            return;
        }
        JsonNode invitation =
                gateway.post(
                        admin,
                        "/api/invitations",
                        "seed-invitation-" + guest.subject(),
                        role == DemoRole.PARTNER_STAFF
                                ? Map.of("role", role.code(), "from", SINCE, "partner", PARTNER)
                                : Map.of("role", role.code(), "from", SINCE));
        accept(guest, invitation.path("code").asString());
    }

    private void accept(DemoUser guest, String code) {
        gateway.post(
                guest,
                "/api/invitations/acceptance",
                "seed-acceptance-" + code,
                Map.of("code", code));
    }

    private boolean isMember(DemoUser user) {
        return gateway.get(user, "/api/memberships/me").isFine();
    }

    private boolean holdsSince(DemoUser user) {
        Gateway.Answer me = gateway.get(user, "/api/memberships/me");
        List<String> since =
                me.body().path("grants").values().stream()
                        .map(grant -> grant.path("from").asString())
                        .toList();
        return me.isFine() && since.contains(SINCE);
    }
}
