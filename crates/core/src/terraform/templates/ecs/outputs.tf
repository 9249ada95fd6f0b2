output "cluster_name" {
  description = "Name of the ECS cluster"
  value       = aws_ecs_cluster.this.name
}

output "service_name" {
  description = "Name of the ECS service"
  value       = aws_ecs_service.this.name
}

output "log_group_name" {
  description = "Name of the log group of the application"
  value       = aws_cloudwatch_log_group.this.name
}

# if create_repository
output "repository_url" {
  description = "Repository of the image"
  value       = aws_ecr_repository.this.repository_url
}

# if blue_green
output "codedeploy_application" {
  description = "Name of the CodeDeploy application"
  value       = aws_codedeploy_app.this.name
}

# if blue_green
output "codedeploy_deployment_group" {
  description = "Name of the CodeDeploy deployment group"
  value       = aws_codedeploy_deployment_group.this.deployment_group_name
}
