# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

output "security_group_id" {
  description = "Id of the security group of the load balancer"
  value       = aws_security_group.this.id
}

output "target_group_arn" {
  description = "ARN of the target group"
  value       = aws_lb_target_group.this.arn

  # リスナーが使っていないターゲットグループを指定すると、ECS はサービスの作成を拒む。
  depends_on = [aws_lb_listener.http, aws_lb_listener.https]
}

output "dns_name" {
  description = "Host name of the load balancer"
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Id of the Route 53 hosted zone of the host name, for alias records"
  value       = aws_lb.this.zone_id
}
