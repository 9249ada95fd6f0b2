//! Terraform resource addresses that more than one output names. The Bundle defines them, the picture and the
//! findings point at them.

/// The VPC.
pub const VPC: &str = "module.network.aws_vpc.this";
/// The internet gateway.
pub const INTERNET_GATEWAY: &str = "module.network.aws_internet_gateway.this";
/// The public subnets, keyed by zone.
pub const PUBLIC_SUBNETS: &str = "module.network.aws_subnet.public";
/// The private subnets, keyed by zone.
pub const PRIVATE_SUBNETS: &str = "module.network.aws_subnet.private";
/// The VPC's flow logs.
pub const FLOW_LOGS: &str = "module.network.aws_flow_log.this";
/// The NAT gateways, keyed by zone.
pub const NAT_GATEWAYS: &str = "module.network.aws_nat_gateway.this";
/// The public addresses of the NAT gateways, keyed by zone.
pub const NAT_ADDRESSES: &str = "module.network.aws_eip.nat";
/// The log group of the VPC's flow logs.
pub const FLOW_LOG_GROUP: &str = "module.network.aws_cloudwatch_log_group.flow_logs";
/// The log group of AWS WAF.
pub const FIREWALL_LOG_GROUP: &str = "module.alb.aws_cloudwatch_log_group.waf";
/// The interface endpoints, keyed by service name.
pub const INTERFACE_ENDPOINTS: &str = "module.network.aws_vpc_endpoint.interface";
/// The S3 gateway endpoint.
pub const S3_ENDPOINT: &str = "module.network.aws_vpc_endpoint.s3";
/// The DynamoDB gateway endpoint.
pub const DYNAMODB_ENDPOINT: &str = "module.network.aws_vpc_endpoint.dynamodb";
/// The endpoints' security group.
pub const ENDPOINT_SECURITY_GROUP: &str = "module.network.aws_security_group.endpoints";
/// The load balancer.
pub const LOAD_BALANCER: &str = "module.alb.aws_lb.this";
/// AWS WAF before the load balancer.
pub const FIREWALL: &str = "module.alb.aws_wafv2_web_acl.this";
/// The bucket of the load balancer's access logs.
pub const ACCESS_LOGS: &str = "module.alb.aws_s3_bucket.logs";
/// The record that leads from the design's name to the load balancer.
pub const ALIAS: &str = "module.alb.aws_route53_record.alias";
/// The first of the alarms.
pub const ALARMS: &str = "module.alb.aws_cloudwatch_metric_alarm.target_5xx";
/// The alarm of the load balancer's own errors.
pub const LOAD_BALANCER_ALARM: &str = "module.alb.aws_cloudwatch_metric_alarm.load_balancer_5xx";
/// The alarm of unhealthy tasks.
pub const HOST_ALARM: &str = "module.alb.aws_cloudwatch_metric_alarm.unhealthy_hosts";
/// The same of a blue/green deployment's other target group.
pub const GREEN_HOST_ALARM: &str = "module.alb.aws_cloudwatch_metric_alarm.unhealthy_green_hosts";
/// The alarm of missing tasks.
pub const TASK_ALARM: &str = "module.ecs.aws_cloudwatch_metric_alarm.running_tasks";
/// What scales by CPU.
pub const CPU_POLICY: &str = "module.ecs.aws_appautoscaling_policy.cpu";
/// What scales by memory.
pub const MEMORY_POLICY: &str = "module.ecs.aws_appautoscaling_policy.memory";
/// What scales by requests.
pub const REQUESTS_POLICY: &str = "module.ecs.aws_appautoscaling_policy.requests";
/// The load balancer's security group.
pub const LOAD_BALANCER_SECURITY_GROUP: &str = "module.alb.aws_security_group.this";
/// The listener on port 80.
pub const HTTP_LISTENER: &str = "module.alb.aws_lb_listener.http";
/// The listener on port 443.
pub const HTTPS_LISTENER: &str = "module.alb.aws_lb_listener.https";
/// The target group.
pub const TARGET_GROUP: &str = "module.alb.aws_lb_target_group.this";
/// The ECS cluster.
pub const CLUSTER: &str = "module.ecs.aws_ecs_cluster.this";
/// The ECS service.
pub const SERVICE: &str = "module.ecs.aws_ecs_service.this";
/// The task definition.
pub const TASK_DEFINITION: &str = "module.ecs.aws_ecs_task_definition.this";
/// What moves the traffic to a new version.
pub const DEPLOYMENT_GROUP: &str = "module.ecs.aws_codedeploy_deployment_group.this";
/// The repository of the image.
pub const REPOSITORY: &str = "module.ecs.aws_ecr_repository.this";
/// The key that encrypts sessions of ECS Exec.
pub const EXEC_KEY: &str = "module.ecs.aws_kms_key.exec";
/// The tasks' security group.
pub const TASK_SECURITY_GROUP: &str = "module.ecs.aws_security_group.tasks";
/// The role with which ECS starts a task.
pub const EXECUTION_ROLE: &str = "module.ecs.aws_iam_role.execution";
/// The role with which the application acts.
pub const TASK_ROLE: &str = "module.ecs.aws_iam_role.task";
/// The application's log group.
pub const LOG_GROUP: &str = "module.ecs.aws_cloudwatch_log_group.this";

/// The log group of sessions of ECS Exec.
pub const EXEC_LOG_GROUP: &str = "module.ecs.aws_cloudwatch_log_group.exec";

/// The address of one instance of a resource that has `for_each`.
pub fn instance(resource: &str, key: &str) -> String {
    [resource, "[\"", key, "\"]"].concat()
}

/// The address of the block that an address stands in: an instance's address without its key.
pub fn block(address: &str) -> &str {
    address.split_once('[').map_or(address, |(block, _)| block)
}
