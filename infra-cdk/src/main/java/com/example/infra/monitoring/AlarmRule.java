package com.example.infra.monitoring;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * An alarm that fires while a metric is above a limit.
 *
 * @param advice the description of the alarm, which tells the operator what to do
 * @param runbook the document that goes on; its path ends the description
 * @param missing the treatment of periods without data
 */
public record AlarmRule(
        String id, IMetric metric, Number limit, String advice, Runbook runbook, TreatMissingData missing) {

    /** Creates a rule by which missing data does not fire the alarm. */
    public AlarmRule(String id, IMetric metric, Number limit, String advice, Runbook runbook) {
        this(id, metric, limit, advice, runbook, TreatMissingData.NOT_BREACHING);
    }

    /** Returns the rule with missing data treated as breaching. */
    public AlarmRule orWithoutData() {
        return new AlarmRule(id, metric, limit, advice, runbook, TreatMissingData.BREACHING);
    }

    /** Defines the alarm in a stack. */
    public void define(Construct scope, IAlarmAction action) {
        Alarm.Builder.create(scope, id)
                .alarmDescription(advice + " " + runbook.path())
                .metric(metric)
                .threshold(limit)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(missing)
                .build()
                .addAlarmAction(action);
    }
}
