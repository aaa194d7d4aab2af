package stackrun.embedded.dynamodb.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import stackrun.embedded.setting.Account;

/** ARNs of tables, indexes and streams in the account of the run, whatever account the server writes into its own. */
record Arns(Account account) {

    private static final Pattern TABLE_OF_STREAM = Pattern.compile("table/(?<table>[^/]+)/stream/");

    /** @param nameOrArn as in the member {@code TableName} */
    String table(String nameOrArn) {
        return account.arn("dynamodb", "table/" + name(nameOrArn));
    }

    /** The name in an ARN of a table. */
    static String name(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.split("/", -1)[1] : nameOrArn;
    }

    String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    /** The ARN of the stream that an ARN or an iterator of the server contains, or of any stream if there is none. */
    String stream(String arnOrIterator) {
        var table = TABLE_OF_STREAM.matcher(arnOrIterator);
        if (table.find()) {
            return stream(table);
        }
        var decoded = TABLE_OF_STREAM.matcher(decoded(arnOrIterator));
        return decoded.find() ? stream(decoded) : account.arn("dynamodb", "table/*/stream/*");
    }

    private String stream(java.util.regex.Matcher table) {
        return table(table.group("table")) + "/stream/" + DynamoDbAccess.STREAM_LABEL;
    }

    private static String decoded(String iterator) {
        try {
            return new String(Base64.getUrlDecoder().decode(iterator), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
