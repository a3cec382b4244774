package org.jebena.tensor;

import static org.jebena.tensor.Tensors.arange;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all shapes. */
class LawsTest {
    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.integers().between(0, 3).array(int[].class).ofMaxSize(4).map(Shape::new);
    }

    @Property
    void broadcastingIsCommutative(@ForAll("shapes") Shape a, @ForAll("shapes") Shape b) {
        assertEquals(joint(a, b), joint(b, a));
    }

    @Property
    void broadcastingIsAssociative(@ForAll("shapes") Shape a, @ForAll("shapes") Shape b, @ForAll("shapes") Shape c) {
        assertEquals(joint(a, b).flatMap(ab -> joint(ab, c)), joint(b, c).flatMap(bc -> joint(a, bc)));
    }

    @Property
    void broadcastingWithItselfOrWithASingleNumberChangesNothing(@ForAll("shapes") Shape a) {
        assertEquals(a, a.broadcast(a));
        assertEquals(a, a.broadcast(new Shape()));
    }

    private static Optional<Shape> joint(Shape a, Shape b) {
        try {
            return Optional.of(a.broadcast(b));
        } catch (TensorException e) {
            return Optional.empty();
        }
    }

    @Property
    void stridesReachEveryElementOnceInOrder(@ForAll("shapes") Shape shape) {
        var walk = new Walk(shape, shape.strides(), 0);
        for (int i = 0; i < shape.size(); i++) assertEquals(i, walk.next());
    }

    @Property
    void transposingTwiceGivesTheTensorBack(@ForAll @IntRange(max = 4) int a, @ForAll @IntRange(max = 4) int b,
            @ForAll @IntRange(max = 4) int c) {
        var x = arange((long) a * b * c).reshape(a, b, c);
        assertArrayEquals(x.toLongs(), x.transpose(0, -1).contiguous().transpose(0, 2).toLongs());
    }
}
