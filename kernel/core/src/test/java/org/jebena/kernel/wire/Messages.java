package org.jebena.kernel.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Messages of every kind: any characters, lone surrogates and NULs among them, any nesting, any bytes. */
final class Messages {
    private Messages() {}

    static Arbitrary<Message> any() {
        var identities = bytes().list().ofMaxSize(3).filter(list -> list.stream().noneMatch(each -> new String(each).equals("<IDS|MSG>")));
        return Combinators.combine(identities, header(), object(2), object(1), object(3), bytes().list().ofMaxSize(3))
                .as((ids, header, parent, metadata, content, buffers) -> new Message(ids, header, new Header(parent), metadata, content,
                        buffers));
    }

    static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    }

    private static Arbitrary<Header> header() {
        return Combinators.combine(strings().filter(text -> !text.isEmpty()), object(1)).as((type, json) -> {
            json.addProperty("msg_type", type);
            json.addProperty("msg_id", "id-" + type);
            return new Header(json);
        });
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings().all().ofMaxLength(20);
    }

    static Arbitrary<JsonObject> object(int depth) {
        return Combinators.combine(strings(), element(depth - 1)).as(Tuple::of).list().ofMaxSize(4).map(entries -> {
            var object = new JsonObject();
            entries.forEach(entry -> object.add(entry.get1(), entry.get2()));
            return object;
        });
    }

    private static Arbitrary<JsonElement> element(int depth) {
        var leaves = Arbitraries.<JsonElement>oneOf(List.of(strings().map(JsonPrimitive::new), Arbitraries.longs().map(JsonPrimitive::new),
                Arbitraries.doubles().map(JsonPrimitive::new), Arbitraries.of(true, false).map(JsonPrimitive::new),
                Arbitraries.just(JsonNull.INSTANCE)));
        if (depth <= 0)
            return leaves;
        return Arbitraries.oneOf(leaves, object(depth).map(each -> each), element(depth - 1).list().ofMaxSize(3).map(items -> {
            var array = new JsonArray();
            items.forEach(array::add);
            return array;
        }));
    }
}
