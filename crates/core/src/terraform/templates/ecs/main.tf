resource "aws_ecs_cluster" "this" {
  name = var.name

  tags = { Name = var.name }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = plan.log_days

  tags = { Name = var.name }
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = plan.architecture
  }

  # InitProcess
  container_definitions = jsonencode([
    {
      name      = plan.project
      image     = plan.container_image
      essential = true
      portMappings = [
        { containerPort = var.container_port, protocol = "tcp" },
      ]
      environment     = plan.environment
      secrets         = plan.secrets
      linuxParameters = { initProcessEnabled = true }
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = var.region
          awslogs-stream-prefix = "ecs"
        }
      }
    },
  ])

  tags = { Name = var.name }
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = var.desired_count
  launch_type     = "FARGATE"

  # PlatformVersion
  platform_version = "1.4.0"

  # if exec
  enable_execute_command = true

  health_check_grace_period_seconds = plan.grace_period

  # DeploymentPercent
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  # ZoneRebalancing
  availability_zone_rebalancing = "ENABLED"

  # CircuitBreaker
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.private_subnet_ids
    security_groups  = [aws_security_group.tasks.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = plan.project
    container_port   = var.container_port
  }

  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"
  tags                    = { Name = var.name }

  # ServiceReady
  depends_on = [
    aws_iam_role_policy.execution,
    # if task_policy
    aws_iam_role_policy.task,
    aws_vpc_security_group_egress_rule.alb_to_tasks,
    aws_vpc_security_group_ingress_rule.tasks_from_alb,
    # if interface_endpoints
    aws_vpc_security_group_egress_rule.tasks_to_endpoints,
    # if interface_endpoints
    aws_vpc_security_group_ingress_rule.endpoints_from_tasks,
    # if s3
    aws_vpc_security_group_egress_rule.tasks_to_s3,
    # if dynamodb
    aws_vpc_security_group_egress_rule.tasks_to_dynamodb,
    # if nat
    aws_vpc_security_group_egress_rule.tasks_to_internet,
  ]
}
