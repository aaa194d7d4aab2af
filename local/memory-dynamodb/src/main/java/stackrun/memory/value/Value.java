package stackrun.memory.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The value of an attribute. It is immutable, so items may share it. */
public sealed interface Value {

    Type type();

    record Text(String text) implements Value {
        @Override
        public Type type() {
            return Type.S;
        }
    }

    /** A number without trailing zeros, so that equal numbers are equal values. */
    record Numeric(BigDecimal number) implements Value {
        @Override
        public Type type() {
            return Type.N;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Binary(byte[] bytes) implements Value {
        @Override
        public Type type() {
            return Type.B;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary(var others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    record Null() implements Value {
        @Override
        public Type type() {
            return Type.NULL;
        }
    }

    record Document(Map<String, Value> members) implements Value {
        @Override
        public Type type() {
            return Type.M;
        }
    }

    record Sequence(List<Value> elements) implements Value {
        @Override
        public Type type() {
            return Type.L;
        }
    }

    /** A set of at least one member. All members have the same type. */
    record Members(Type type, Set<Value> members) implements Value {}
}
