package com.example.infra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTest {

    /** The cases of the RFC's appendix whose results hold no null. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':'b'} | {'a':'c'} | {'a':'c'}",
                "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
                "{'a':'b'} | {'a':null} | {}",
                "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
                "{'a':['b']} | {'a':'c'} | {'a':'c'}",
                "{'a':'c'} | {'a':['b']} | {'a':['b']}",
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
                "['a','b'] | ['c','d'] | ['c','d']",
                "{'a':'b'} | ['c'] | ['c']",
                "[1,2] | {'a':'b','c':null} | {'a':'b'}",
                "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}"
            },
            quoteCharacter = '"')
    void appliesAsTheRfcSays(String document, String patch, String result) {
        assertThat(MergePatch.apply(json(document), json(patch))).isEqualTo(json(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'b':{'c':2}} | {'a':1,'b':{'c':2}} | {}",
                "{'a':1,'b':2} | {'b':2} | {'a':null}",
                "{'a':{'b':1,'c':2}} | {'a':{'b':1,'c':3,'d':4}} | {'a':{'c':3,'d':4}}",
                "{'a':[1,2]} | {'a':[1,3]} | {'a':[1,3]}",
                "{'a':{'b':1}} | {'a':2} | {'a':2}",
                "{'a':2} | {'a':{'b':1}} | {'a':{'b':1}}",
                "{} | {'a':{}} | {'a':{}}"
            },
            quoteCharacter = '"')
    void holdsWhatDiffersAndNothingElse(String from, String to, String patch) {
        assertThat(MergePatch.between(json(from), json(to))).isEqualTo(json(patch));
        assertThat(MergePatch.apply(json(from), json(patch))).isEqualTo(json(to));
    }

    @Test
    void leavesTheDocumentAlone() {
        var document = json("{'a':{'b':1}}");

        MergePatch.apply(document, json("{'a':{'b':2}}"));

        assertThat(document).isEqualTo(json("{'a':{'b':1}}"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
