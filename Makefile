# Names for commands; CONTRIBUTING.md says what they do.
.PHONY: help run demo verify checks nightly format templates synth deploy destroy load outdated
help: ; @sed -n 's/^\([a-z]*\): ; \([^@]*\)$$/make \1	\2/p' $(MAKEFILE_LIST)
run: ; ./run
demo: ; ./run demo
verify: ; ./mvnw verify
checks: ; ./checks
nightly: ; .ci/nightly
format: ; ./mvnw -q spotless:apply
templates: ; ./mvnw -q -pl infra-cdk -am test -Dtest=CommittedTemplatesTest,DeployPolicyTest -Dsurefire.failIfNoSpecifiedTests=false -Dtemplates.update=true
synth: ; cd infra-cdk && npm ci && npx cdk synth --quiet -c stage=dev
deploy: ; cd infra-cdk && npm ci && npx cdk deploy --all -c stage=dev
destroy: ; cd infra-cdk && ./destroy dev
load: ; ./mvnw -q -pl load-tests test-compile gatling:test
outdated: ; ./mvnw versions:display-property-updates versions:display-plugin-updates
