package org.handslag.platform.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Small files that only their owner may read, shared by several processes. A file is read whole or
 * not there: it is written beside its place and moved. Who writes holds the folder's lock.
 */
final class KeyFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A file lock holds between processes; within one, these do. */
    private static final Map<Path, ReentrantLock> WITHIN = new ConcurrentHashMap<>();

    private KeyFiles() {}

    /** Work that reads and writes files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    /** The file's content; empty where it is not there, though its store is. */
    static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Writes the whole content or nothing, and has it on the disk before it returns. */
    static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".draft");
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), mode("rw-------"))) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (POSIX) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        }
    }

    /** Makes a folder, and those above it; one that is there already is closed to others. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Does the work while nobody else, in no process, works under the same folder's lock. */
    static <T> T locked(Path folder, Work<T> work) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(".lock").toAbsolutePath().normalize();
        ReentrantLock within = WITHIN.computeIfAbsent(file, path -> new ReentrantLock());
        within.lock();
        try (FileChannel channel =
                        FileChannel.open(file, Set.of(CREATE, WRITE), mode("rw-------"));
                FileLock between = channel.lock()) {
            if (!between.isValid()) {
                throw new IOException("the lock was lost");
            }
            return work.run();
        } finally {
            within.unlock();
        }
    }

    /** What lies in a folder, by name; nothing where the folder is not there. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
