# if http
output "url" {
  description = "Address of the service"
  value       = "http://${module.alb.dns_name}"
}

# if domain
output "url" {
  description = "Address of the service"
  value       = "https://${plan.domain_name}"
}

# if https
# unless domain
output "load_balancer_dns_name" {
  description = "Host to which the domain name of the certificate has to point"
  value       = module.alb.dns_name
}

# if https
# unless domain
output "load_balancer_zone_id" {
  description = "Hosted zone of that host, for a Route 53 alias record"
  value       = module.alb.zone_id
}

output "cluster_name" {
  description = "Name of the ECS cluster"
  value       = module.ecs.cluster_name
}

output "service_name" {
  description = "Name of the ECS service"
  value       = module.ecs.service_name
}

output "log_group_name" {
  description = "Name of the log group of the application"
  value       = module.ecs.log_group_name
}

# if access_logs
output "log_bucket_name" {
  description = "Name of the bucket of the load balancer's access logs"
  value       = module.alb.log_bucket_name
}

# if exec
output "exec_command" {
  description = "Shell command that opens a shell in a running task"
  value = join(" ", [
    "aws ecs execute-command --region ${var.region} --cluster ${module.ecs.cluster_name}",
    "--task $(aws ecs list-tasks --region ${var.region} --cluster ${module.ecs.cluster_name} --service-name ${module.ecs.service_name} --query 'taskArns[0]' --output text)",
    "--container ${plan.project} --interactive --command /bin/sh",
  ])
}

# if create_repository
output "repository_url" {
  description = "Repository to push the image to"
  value       = module.ecs.repository_url
}

# if blue_green
output "deploy_command" {
  description = "Shell command that registers task-definition.json and deploys it with CodeDeploy"
  value = join(" ", [
    "aws ecs deploy --region ${var.region} --cluster ${module.ecs.cluster_name} --service ${module.ecs.service_name}",
    "--codedeploy-application ${module.ecs.codedeploy_application} --codedeploy-deployment-group ${module.ecs.codedeploy_deployment_group}",
    "--task-definition task-definition.json --codedeploy-appspec appspec.yaml",
  ])
}
