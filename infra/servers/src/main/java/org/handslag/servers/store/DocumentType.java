package org.handslag.servers.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON in the store, so that what is read back has the types that were written. */
final class DocumentType extends BasicDataType<Document> {

    private static final int PER_VALUE = 48;

    /** An estimate in bytes, for the store's cache; exactness would cost an encoding per write. */
    @Override
    public int getMemory(Document document) {
        return estimate(document);
    }

    private static int estimate(Object value) {
        return switch (value) {
            case null -> PER_VALUE;
            case Document document -> {
                int sum = 2 * PER_VALUE;
                for (Object field : document.values()) {
                    sum += PER_VALUE + estimate(field);
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = PER_VALUE;
                for (Object element : values) {
                    sum += estimate(element);
                }
                yield sum;
            }
            case String text -> PER_VALUE + text.length();
            default -> PER_VALUE;
        };
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, bytes);
            target.put(bytes.nioBuffer());
        } finally {
            bytes.release();
        }
    }

    @Override
    public Document read(ByteBuffer source) {
        // A BSON document begins with its own length.
        int length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        ByteBuf bytes = Unpooled.wrappedBuffer(source.slice(source.position(), length));
        source.position(source.position() + length);
        return BsonDecoder.decodeBson(bytes);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
