package hello;

import software.amazon.awscdk.App;

/** The command of {@code cdk.json}. */
final class HelloApp {

    private HelloApp() {}

    static void main() {
        var app = new App();
        new HelloStack(app);
        app.synth();
    }
}
