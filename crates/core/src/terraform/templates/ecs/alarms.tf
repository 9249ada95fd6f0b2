# if task_alarm
# TaskAlarm
# if task_alarm
resource "aws_cloudwatch_metric_alarm" "running_tasks" {
  alarm_name          = "${var.name}-running-tasks"
  alarm_description   = "Fewer tasks run than wanted"
  namespace           = "ECS/ContainerInsights"
  metric_name         = "RunningTaskCount"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = plan.fewest_tasks
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    ClusterName = aws_ecs_cluster.this.name
    ServiceName = aws_ecs_service.this.name
  }

  # if alarm_topic_arn
  alarm_actions = [var.alarm_topic_arn]
  # if alarm_topic_arn
  ok_actions = [var.alarm_topic_arn]

  tags = { Name = "${var.name}-running-tasks" }
}
