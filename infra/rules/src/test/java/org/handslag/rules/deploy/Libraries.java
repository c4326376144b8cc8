package org.handslag.rules.deploy;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code infra/deploy/dependencies.yaml} says, held against a class path. */
final class Libraries {
    /** A jar in a Maven repository: the group's folders, artifact, version, file. */
    private static final Pattern JAR =
            Pattern.compile("(.*)/([^/]+)/([^/]+)/\\2-\\3(?:-[^/]+)?\\.jar");

    private final List<String> allowed;
    private final List<Map<String, String>> advisories;
    private final Map<String, List<String>> byLicence;

    @SuppressWarnings("unchecked")
    Libraries(Map<String, Object> file) {
        this.allowed = (List<String>) file.get("allowed");
        this.advisories = (List<Map<String, String>>) file.get("advisories");
        this.byLicence = (Map<String, List<String>>) file.get("libraries");
    }

    /** What is wrong with this class path. */
    List<String> faults(Collection<String> classPath) {
        List<String> faults = new ArrayList<>();
        byLicence.keySet().stream()
                .filter(licence -> !allowed.contains(licence))
                .forEach(licence -> faults.add("licence not allowed: " + licence));
        advisories.stream()
                .filter(each -> !each.containsKey("fixed") && !each.containsKey("because"))
                .forEach(each -> faults.add("neither fixed nor answered: " + each.get("what")));
        Map<String, Set<String>> versions = new TreeMap<>();
        for (String jar : classPath) {
            library(jar, faults).ifPresent(found -> check(found, versions, faults));
        }
        versions.forEach(
                (artifact, several) -> {
                    if (several.size() > 1) {
                        faults.add("two versions: " + artifact + " " + several);
                    }
                });
        return faults;
    }

    private java.util.Optional<String> library(String jar, List<String> faults) {
        Matcher matcher = JAR.matcher(jar.replace('\\', '/'));
        if (!matcher.matches()) {
            return java.util.Optional.empty();
        }
        String artifact = matcher.group(2);
        String version = matcher.group(3);
        java.util.Optional<String> listed =
                all().stream()
                        .filter(each -> each.endsWith(":" + artifact + ":" + version))
                        .filter(
                                each ->
                                        matcher.group(1)
                                                .endsWith(
                                                        "/"
                                                                + each.substring(
                                                                                0,
                                                                                each.indexOf(':'))
                                                                        .replace('.', '/')))
                        .findAny();
        if (listed.isEmpty()) {
            faults.add("not listed: " + artifact + ":" + version);
        }
        return listed;
    }

    private void check(String found, Map<String, Set<String>> versions, List<String> faults) {
        int colon = found.lastIndexOf(':');
        String artifact = found.substring(0, colon);
        String version = found.substring(colon + 1);
        versions.computeIfAbsent(artifact, any -> new TreeSet<>()).add(version);
        if (version.contains("SNAPSHOT")) {
            faults.add("a snapshot: " + found);
        }
        for (Map<String, String> advisory : advisories) {
            String fixed = advisory.get("fixed");
            if (fixed != null
                    && artifact.equals(advisory.get("about"))
                    && Version.parse(version).compareTo(Version.parse(fixed)) < 0) {
                faults.add(found + " is below " + fixed + ": " + advisory.get("what"));
            }
        }
    }

    private Set<String> all() {
        Set<String> all = new HashSet<>();
        byLicence.values().forEach(all::addAll);
        return all;
    }
}
