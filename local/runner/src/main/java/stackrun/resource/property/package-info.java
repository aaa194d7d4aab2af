/**
 * The properties of each resource type: the values that AWS accepts, and the properties that have no effect here. A
 * type that runs here gets one {@link stackrun.resource.property.PropertyRules} from the class of its AWS service.
 */
@NullMarked
package stackrun.resource.property;

import org.jspecify.annotations.NullMarked;
