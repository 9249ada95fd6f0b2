# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

resource "aws_ecs_cluster" "this" {
  # checkov:skip=CKV_AWS_65: Container Insights はメトリクスごとに課金されます。observability.insights で有効になります。
  name = var.name
  tags = { Name = var.name }
}

resource "aws_cloudwatch_log_group" "this" {
  # checkov:skip=CKV_AWS_158: CloudWatch Logs は AWS のキーで暗号化します。observability.log_key_arn で自分のキーを使えます。
  name              = "/ecs/${var.name}"
  retention_in_days = 365
  tags              = { Name = var.name }
}

resource "aws_ecs_task_definition" "this" {
  # checkov:skip=CKV_AWS_336: ECS Exec のエージェントがルートファイルシステムに書き込みます。service.exec を off にすれば、service.read_only_root で読み取り専用にできます。
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "ARM64"
  }

  # PID 1 がシグナルを中継し、シェルや子プロセスが残したゾンビプロセスを回収する。
  container_definitions = jsonencode([{
    name         = "shop"
    image        = "${var.account_id}.dkr.ecr.${var.region}.${var.dns_suffix}/${var.repository}:${var.image_tag}"
    essential    = true
    portMappings = [{ containerPort = var.container_port, protocol = "tcp" }]
    environment = [
      { name = "GREETING", value = "\"$${var.name}\" %%{ if } \\ こんにちは\nsecond line" },
      { name = "LOG_LEVEL", value = "info" },
    ]
    secrets = [
      { name = "API_KEY", valueFrom = "arn:aws:ssm:ap-northeast-1:123456789012:parameter/shop/api-key" },
      { name = "DB_PASSWORD", valueFrom = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/db-AbCdEf:password::" },
      { name = "DB_USER", valueFrom = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/db-AbCdEf:user::" },
    ]
    linuxParameters = { initProcessEnabled = true }
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
  launch_type     = "FARGATE"

  # checkov:skip=CKV_AWS_332: 新しいバージョンでは必要なエンドポイントが変わりうるので、上げる時期は自分で決める。
  platform_version = "1.4.0"

  enable_execute_command            = true
  health_check_grace_period_seconds = 60

  # 新しいタスクが正常になってから、古いタスクを止める。
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  # 障害から復旧したゾーンにも、タスクを改めて分散させる。
  availability_zone_rebalancing = "ENABLED"

  # 新しいタスクが正常にならなければデプロイを打ち切り、直前の正常なタスクに戻す。
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
    container_name   = "shop"
    container_port   = var.container_port
  }

  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"
  tags                    = { Name = var.name }

  # タスクには、起動した瞬間から、破棄するときは止まる瞬間まで、権限と通信経路が要る。
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_vpc_security_group_egress_rule.alb_to_tasks,
    aws_vpc_security_group_ingress_rule.tasks_from_alb,
    aws_vpc_security_group_egress_rule.tasks_to_endpoints,
    aws_vpc_security_group_ingress_rule.endpoints_from_tasks,
    aws_vpc_security_group_egress_rule.tasks_to_s3,
    aws_vpc_security_group_egress_rule.tasks_to_dynamodb,
    aws_vpc_security_group_egress_rule.tasks_to_internet,
  ]
}
