resource "aws_ecs_cluster" "this" {
  # unless insights
  # SkipInsights
  name = var.name
  tags = { Name = var.name }

  # if insights
  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  # if exec_audited
  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.exec.arn
      logging    = "OVERRIDE"

      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = aws_cloudwatch_log_group.exec.name
      }
    }
  }
}

# if spot
resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

resource "aws_cloudwatch_log_group" "this" {
  # unless log_key_arn
  # SkipLogKey
  # unless log_year
  # SkipLogYear
  name              = "/ecs/${var.name}"
  retention_in_days = plan.log_days
  tags              = { Name = var.name }

  # if log_key_arn
  # LogKey
  kms_key_id = plan.log_key_arn
}

resource "aws_ecs_task_definition" "this" {
  # if exec
  # unless read_only_root
  # SkipExecRoot
  # unless exec
  # unless read_only_root
  # SkipWritableRoot
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

  # if ephemeral_gib
  ephemeral_storage {
    size_in_gib = plan.ephemeral_gib
  }

  # InitProcess
  container_definitions = jsonencode([{
    name                   = plan.project
    image                  = plan.container_image
    essential              = true
    portMappings           = [{ containerPort = var.container_port, protocol = "tcp" }]
    environment            = plan.environment
    secrets                = plan.secrets
    linuxParameters        = { initProcessEnabled = true }
    readonlyRootFilesystem = plan.read_only_root
    stopTimeout            = plan.stop_timeout
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "ecs"
      }
    }
  }])

  tags = { Name = var.name }
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = var.desired_count
  # unless spot
  launch_type = "FARGATE"

  # if on_demand_weight
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = plan.on_demand_weight
  }

  # if spot
  # SpotShare
  # if spot
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = plan.spot_weight
  }

  # unless spot
  # SkipPlatformVersion
  # if spot
  # PlatformVersion
  platform_version = "1.4.0"

  # if exec
  enable_execute_command = true
  health_check_grace_period_seconds = plan.grace_period

  # if blue_green
  deployment_controller {
    type = "CODE_DEPLOY"
  }

  # if rolling
  # DeploymentPercent
  # if rolling
  deployment_minimum_healthy_percent = 100
  # if rolling
  deployment_maximum_percent = 200

  # if rolling
  # ZoneRebalancing
  # if rolling
  availability_zone_rebalancing = "ENABLED"

  # if rolling
  # CircuitBreaker
  # if rolling
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

  # if scaling
  # ScalingMoves
  # if pipeline
  # PipelineMoves
  # if blue_green
  # ServiceMoves
  # if ignored
  lifecycle {
    ignore_changes = [
      # if scaling
      desired_count,
      # if deployed_elsewhere
      task_definition,
      # if blue_green
      load_balancer,
      # if blue_green
      # if spot
      capacity_provider_strategy,
    ]
  }

  # ServiceReady
  depends_on = [
    # if spot
    aws_ecs_cluster_capacity_providers.this,
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
