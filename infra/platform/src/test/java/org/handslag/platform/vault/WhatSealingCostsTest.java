package org.handslag.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what sealing adds to turning a state into a document and back; asserts no figure. */
@Tag("long")
class WhatSealingCostsTest {
    private static final Tenant TENANT = new Tenant("south");

    /** Time on the processor: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 5_000;
    private static final int PEOPLE = 500;
    private static final String LONG = "Has built bridges for years. ".repeat(60);

    record Sealed(PrivateText name, PrivateText mail, PrivateText phone, PrivateText cv) {}

    record Plain(String name, String mail, String phone, String cv) {}

    @TempDir Path folder;

    @Test
    void isPrintedBesideThePathWithoutIt() {
        Vault warm = vault(Duration.ofSeconds(60));
        Vault cold = vault(Duration.ZERO);
        Plain plain = new Plain("Asa Ek", "asa@example.org", "070-12 34", LONG);
        Document[] sealed = new Document[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            sealed[i] = seal(warm, i);
        }
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            print("write, plain", i -> Bson.document(plain));
            print("write, sealed", i -> seal(warm, i));
            print("write, sealed, keys read anew", i -> seal(cold, i));
            print("read, plain", i -> Bson.value(Bson.document(plain), Plain.class));
            print("read, sealed", i -> open(warm, sealed[i % PEOPLE], i));
            print("read, sealed, keys read anew", i -> open(cold, sealed[i % PEOPLE], i));
        }
        assertThat(open(cold, sealed[0], 0).cv().reveal()).contains(LONG);
    }

    private Vault vault(Duration cacheLife) {
        return new Vault(new KeyFolder(new VaultSettings(folder, cacheLife, 10_000)).open());
    }

    private static Document seal(Vault vault, int number) {
        String id = id(number);
        return Bson.document(
                new Sealed(
                        PrivateText.about(id, "Asa Ek"),
                        PrivateText.about(id, "asa@example.org"),
                        PrivateText.about(id, "070-12 34"),
                        PrivateText.about(id, LONG)),
                vault.sealer(TENANT, "people", id));
    }

    private static Sealed open(Vault vault, Document document, int number) {
        return Bson.value(document, Sealed.class, vault.sealer(TENANT, "people", id(number)));
    }

    private static String id(int number) {
        return Ids.derived("person " + number % PEOPLE);
    }

    private static void print(String what, IntConsumer work) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            work.accept(i);
            nanos[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-30s median %6.1f us, p99 %7.1f us%n",
                what, nanos[ROUNDS / 2] / 1e3, nanos[ROUNDS * 99 / 100] / 1e3);
    }
}
