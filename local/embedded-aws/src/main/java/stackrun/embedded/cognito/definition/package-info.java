/** The definitions of a user pool and of its clients, domain, resource servers, groups and users, as in templates. */
@NullMarked
package stackrun.embedded.cognito.definition;

import org.jspecify.annotations.NullMarked;
