/** The definition of a user pool, its clients, domain, resource servers, groups and users, as a template declares them. */
@NullMarked
package stackrun.embedded.cognito.definition;

import org.jspecify.annotations.NullMarked;
