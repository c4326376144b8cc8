package org.handslag.gateway.feed.model;

import java.util.List;
import java.util.Map;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** A report that never changes any more. */
public record ReportState(
        String programme,
        String report,
        String asOf,
        String frozenOn,
        String contentHash,
        int edition,
        @Nullable List<Signature> signatures)
        implements HoldsFacts {
    /** Somebody's who answers for it. */
    public record Signature(String signatory, String on) {}

    @Override
    public List<Fact> facts() {
        Facts facts =
                new Facts()
                        .common("programme", programme)
                        .common("report", report)
                        .common("asOf", asOf)
                        .common("edition", edition)
                        .common("contentHash", contentHash)
                        .on(frozenOn, "frozen", "report.frozen.v1");
        List<Signature> all = signatures == null ? List.of() : signatures;
        for (int i = 0; i < all.size(); i++) {
            facts.on(
                    all.get(i).on(),
                    "signed-" + i,
                    "report.signed.v1",
                    Map.of("signatory", all.get(i).signatory()));
        }
        return facts.inOrder();
    }
}
