# if alarms
resource "aws_cloudwatch_metric_alarm" "target_5xx" {
  alarm_name          = "${var.name}-target-5xx"
  alarm_description   = "The application answers with errors"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  period              = 300
  evaluation_periods  = 1

  # NothingIsFine
  treat_missing_data = "notBreaching"

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
  }

  # if alarm_topic_arn
  alarm_actions = [var.alarm_topic_arn]
  # if alarm_topic_arn
  ok_actions = [var.alarm_topic_arn]

  tags = { Name = "${var.name}-target-5xx" }
}

# if alarms
# LoadBalancerErrors
# if alarms
resource "aws_cloudwatch_metric_alarm" "load_balancer_5xx" {
  alarm_name          = "${var.name}-load-balancer-5xx"
  alarm_description   = "The load balancer answers with errors of its own"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  period              = 300
  evaluation_periods  = 1

  treat_missing_data = "notBreaching"

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
  }

  # if alarm_topic_arn
  alarm_actions = [var.alarm_topic_arn]
  # if alarm_topic_arn
  ok_actions = [var.alarm_topic_arn]

  tags = { Name = "${var.name}-load-balancer-5xx" }
}

# if alarms
resource "aws_cloudwatch_metric_alarm" "unhealthy_hosts" {
  alarm_name          = "${var.name}-unhealthy-hosts"
  alarm_description   = "Tasks fail the health check"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "UnHealthyHostCount"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 5

  treat_missing_data = "notBreaching"

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
    TargetGroup  = aws_lb_target_group.this.arn_suffix
  }

  # if alarm_topic_arn
  alarm_actions = [var.alarm_topic_arn]
  # if alarm_topic_arn
  ok_actions = [var.alarm_topic_arn]

  tags = { Name = "${var.name}-unhealthy-hosts" }
}

# if blue_green
# if alarms
resource "aws_cloudwatch_metric_alarm" "unhealthy_green_hosts" {
  alarm_name          = "${var.name}-unhealthy-green-hosts"
  alarm_description   = "Tasks fail the health check"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "UnHealthyHostCount"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 5

  treat_missing_data = "notBreaching"

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
    TargetGroup  = aws_lb_target_group.green.arn_suffix
  }

  # if alarm_topic_arn
  alarm_actions = [var.alarm_topic_arn]
  # if alarm_topic_arn
  ok_actions = [var.alarm_topic_arn]

  tags = { Name = "${var.name}-unhealthy-green-hosts" }
}
