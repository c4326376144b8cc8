package org.handslag.launcher.issuer;

import java.util.List;

/**
 * A tenant that the development installation has from its first start.
 *
 * @param key the tenant's key, as tokens carry it
 * @param shortKey what the demo users' subjects begin with
 * @param name the organisation's name
 * @param municipalities those whose people take part
 */
public record DemoTenant(
        String key, String shortKey, String name, List<DemoMunicipality> municipalities) {

    /** The two tenants of the development installation. */
    public static final List<DemoTenant> ALL =
            List.of(
                    new DemoTenant(
                            "kavlinge-lomma",
                            "kl",
                            "Finsam Kävlinge-Lomma",
                            List.of(
                                    new DemoMunicipality("kavlinge", "1261", "Kävlinge"),
                                    new DemoMunicipality("lomma", "1262", "Lomma"))),
                    new DemoTenant(
                            "trondheim",
                            "th",
                            "Trondheim kommune",
                            List.of(new DemoMunicipality("trondheim", "5001", "Trondheim"))));

    /**
     * A municipality of a demo tenant.
     *
     * @param key its key within the tenant
     * @param code its official code in Sweden or Norway
     * @param name its name
     */
    public record DemoMunicipality(String key, String code, String name) {}
}
