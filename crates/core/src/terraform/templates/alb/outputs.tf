output "security_group_id" {
  description = "Id of the security group of the load balancer"
  value       = aws_security_group.this.id
}

output "target_group_arn" {
  description = "ARN of the target group"
  value       = aws_lb_target_group.this.arn

  # TargetGroupReady
  depends_on = [
    aws_lb_listener.http,
    # if https
    aws_lb_listener.https,
  ]
}

output "dns_name" {
  description = "Host name of the load balancer"
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Id of the Route 53 hosted zone of the host name, for alias records"
  value       = aws_lb.this.zone_id
}

output "arn_suffix" {
  description = "Load balancer as CloudWatch names it"
  value       = aws_lb.this.arn_suffix
}

output "target_group_arn_suffix" {
  description = "Target group as CloudWatch names it"
  value       = aws_lb_target_group.this.arn_suffix
}

# if blue_green
output "target_group_name" {
  description = "Name of the target group that takes the traffic at first"
  value       = aws_lb_target_group.this.name
}

# if blue_green
output "green_target_group_name" {
  description = "Name of the target group of the version that comes"
  value       = aws_lb_target_group.green.name
}

# if blue_green
output "listener_arn" {
  description = "ARN of the listener that users reach"
  value       = plan.listener_arn
}

# if blue_green
output "test_listener_arn" {
  description = "ARN of the listener that leads to the version that comes before users reach it"
  value       = aws_lb_listener.test.arn
}

# if access_logs
output "log_bucket_name" {
  description = "Name of the bucket of the access logs"
  value       = aws_s3_bucket.logs.bucket
}
