package org.handslag.gateway.tenant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.invitation.application.Inviting;
import org.handslag.gateway.invitation.model.Inviter;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.tenant.model.Tenancy;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform admin opens a tenant, and gets the code by which its first admin comes in. */
@Component
public class CreatingTenant {
    private final Aggregates<Tenancy> tenancies;
    private final Inviting inviting;
    private final Clock clock;

    CreatingTenant(Aggregates<Tenancy> tenancies, Inviting inviting, Clock clock) {
        this.tenancies = tenancies;
        this.inviting = inviting;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param adminCode the first admin's code; null where it was refused, and where this repeats a
     *     request whose code has been used
     */
    public record Created(Result<Tenancy> result, @Nullable String adminCode) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "Created[…]";
        }
    }

    /**
     * Opens it. A repetition under the same idempotency key finishes what the first attempt began;
     * another request for the same key is refused.
     *
     * @param key of the form {@link Tenant#isKey}
     * @param sandbox whether it is for trying, and ends by itself
     */
    public Created create(
            Call call, String key, String name, List<String> languages, boolean sandbox) {
        Call inTenant = call.in(new Tenant(key));
        String origin = origin(call);
        Result<Tenancy> result =
                tenancies.create(
                        inTenant,
                        key,
                        () ->
                                Tenancy.create(
                                        key,
                                        PrivateText.ofTenant(name),
                                        languages,
                                        sandbox,
                                        origin,
                                        LocalDate.now(clock)));
        return switch (result) {
            case Result.Refused<Tenancy> refused -> new Created(refused, null);
            case Result.Written<Tenancy>(var stored, boolean ignored, long version) -> {
                if (stored.state().state() == Tenancy.State.LEFT) {
                    Refusal left = new Refusal("tenant-left", Map.of());
                    yield new Created(new Result.Refused<>(left), null);
                }
                if (!stored.state().isOf(origin)) {
                    Refusal taken = new Refusal("tenant-exists", Map.of("key", key));
                    yield new Created(new Result.Refused<>(taken), null);
                }
                yield new Created(
                        new Result.Written<>(stored, true, 1), inviteFirstAdmin(inTenant));
            }
        };
    }

    private @Nullable String inviteFirstAdmin(Call call) {
        Grant grant =
                new Grant(MemberRole.TENANT_ADMIN, null, null, null, LocalDate.now(clock), null);
        return inviting.inviteOnce(
                        call.about("first-admin"),
                        Ids.derived("first-admin", call.tenant().key()),
                        grant,
                        new Inviter(call.caller().membership(), true, List.of()))
                .code();
    }

    private String origin(Call call) {
        return call.idempotencyKey() == null
                ? Ids.next(clock.millis())
                : Ids.derived(
                        call.caller().subjectHash(), call.idempotencyKey(), call.fingerprint());
    }
}
