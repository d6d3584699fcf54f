import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const dataSkills = skillsOf('data', [
  // Databases
  skill('SQL', 'Structured Query Language, SQL queries, SQL programming, T-SQL, TSQL, Transact-SQL'),
  skill('PostgreSQL', 'Postgres, PSQL, PostGIS', { implies: 'sql', near: 'mysql, oracle-database' }),
  skill('MySQL', 'My SQL, MariaDB', { implies: 'sql', near: 'sql-server' }),
  skill('SQL Server', 'Microsoft SQL Server, MS SQL, MSSQL, MS SQL Server, SSMS', { implies: 'sql' }),
  skill('Oracle Database', 'Oracle DB, Oracle 19c, Oracle 12c, Oracle?, Oracle RDBMS', {
    implies: 'sql',
    near: 'sql-server',
  }),
  skill('PL/SQL', 'PLSQL, Oracle PL/SQL, stored procedures', { implies: 'sql' }),
  skill('SQLite', '', { implies: 'sql' }),
  skill('IBM Db2', 'DB2', { implies: 'sql', near: 'oracle-database' }),
  skill('Sybase', '', { implies: 'sql' }),
  skill('MongoDB', 'Mongo, Mongoose ODM', { implies: 'nosql', near: 'dynamodb, couchbase' }),
  skill('NoSQL', 'NoSQL databases, non-relational databases'),
  skill('Redis', 'Valkey', { implies: 'nosql' }),
  skill('Cassandra', 'Apache Cassandra, ScyllaDB', { implies: 'nosql', near: 'dynamodb' }),
  skill('DynamoDB', 'Amazon DynamoDB, AWS DynamoDB', { implies: 'nosql, aws' }),
  skill('Couchbase', 'CouchDB', { implies: 'nosql' }),
  skill('Neo4j', 'graph database, Cypher query language', { implies: 'nosql' }),
  skill('Elasticsearch', 'Elastic Search, OpenSearch, ELK, ELK stack, Logstash, Kibana', { near: 'solr' }),
  skill('Solr', 'Apache Solr, Lucene'),
  skill('Firebase', 'Firestore, Supabase', { near: 'mongodb' }),
  skill('Database Design', 'database modeling, schema design, database normalization, ER diagrams', {
    near: 'data-modeling',
  }),
  skill(
    'Database Administration',
    'DBA, database management, database tuning, query optimization, backup and recovery',
    {
      implies: 'sql',
    },
  ),
  skill('Stored Procedure Tuning', 'query tuning, SQL performance tuning', { implies: 'sql' }),
  // Engineering
  skill('Data Engineering', 'data pipelines, data pipeline development, data ingestion'),
  skill('ETL', 'ELT, extract transform load, ETL development, ETL/ELT, data integration', {
    near: 'data-engineering',
  }),
  skill('Data Warehousing', 'data warehouse, DWH, EDW, star schema, dimensional modeling, Kimball', {
    implies: 'sql',
  }),
  skill('Data Modeling', 'data models, logical data model, erwin'),
  skill('Data Lake', 'lakehouse, data lakehouse, Delta Lake, Apache Iceberg', { near: 'data-warehousing' }),
  skill('Big Data', 'big data technologies, big data analytics'),
  skill('Hadoop', 'HDFS, MapReduce, Apache Hadoop, YARN cluster, Cloudera', { implies: 'big-data' }),
  skill('Hive??', 'Apache Hive, HiveQL', { implies: 'hadoop, sql' }),
  skill('Pig??', 'Apache Pig, Pig Latin scripts', { implies: 'hadoop' }),
  skill('HBase', 'Apache HBase', { implies: 'hadoop' }),
  skill('Sqoop', 'Apache Sqoop, Oozie, Flume', { implies: 'hadoop' }),
  skill('Apache Spark', 'PySpark, Spark??, Spark SQL, Spark Streaming, Scala Spark', {
    implies: 'big-data',
    near: 'hadoop, databricks',
  }),
  skill('Apache Flink', 'Flink, Apache Beam, stream processing, real-time streaming', { near: 'kafka' }),
  skill('Kafka?', 'Apache Kafka, Kafka Streams, Confluent Kafka, Kinesis, AWS Kinesis'),
  skill('Airflow?', 'Apache Airflow, Dagster, Prefect orchestration, Luigi pipeline', {
    implies: 'data-engineering',
  }),
  skill('dbt', 'data build tool, dbt Core, dbt Cloud', { implies: 'sql' }),
  skill('Snowflake?', 'Snowflake DB, SnowSQL, Snowpark, Snowflake data warehouse', {
    implies: 'sql',
    near: 'bigquery, redshift, databricks',
  }),
  skill('BigQuery', 'Google BigQuery, Big Query', { implies: 'sql' }),
  skill('Redshift?', 'Amazon Redshift, AWS Redshift', { implies: 'sql', near: 'bigquery' }),
  skill('Databricks', 'Azure Databricks'),
  skill('Azure Synapse', 'Synapse Analytics, Azure SQL Data Warehouse, Microsoft Fabric', {
    implies: 'sql, azure',
  }),
  skill('Azure Data Factory', 'ADF pipelines, ADF', { implies: 'etl, azure' }),
  skill('AWS Glue', 'Glue ETL, Amazon Athena, AWS Athena', { implies: 'etl, aws' }),
  skill('SSIS', 'SQL Server Integration Services', { implies: 'etl, sql-server' }),
  skill('SSRS', 'SQL Server Reporting Services, SSAS', { implies: 'sql-server', near: 'power-bi' }),
  skill('Informatica', 'Informatica PowerCenter, IICS', { implies: 'etl', near: 'talend, ssis' }),
  skill('Talend', 'Pentaho, DataStage, IBM DataStage, Ab Initio, Fivetran, Matillion, Airbyte', {
    implies: 'etl',
  }),
  skill('Teradata', '', { implies: 'sql' }),
  skill('Data Migration', 'database migration, data conversion'),
  skill('Data Quality', 'data cleansing, data cleaning, data validation, data profiling, data wrangling'),
  skill('Data Governance', 'Collibra, Alation, data stewardship, data catalog, metadata management', {
    near: 'data-quality',
  }),
  skill('Master Data Management', 'MDM, master data'),
  skill('Web Scraping', 'Scrapy, BeautifulSoup, Beautiful Soup, web crawling'),
  // Analytics and BI
  skill(
    'Data Analysis',
    'data analytics, analyzing data, data analyst skills, exploratory data analysis, EDA',
  ),
  skill('Data Visualization', 'dashboarding, dashboards, dashboard development', {
    near: 'data-analysis',
  }),
  skill('Business Intelligence', 'BI reporting, BI tools, BI development', { implies: 'data-analysis' }),
  skill('Power BI', 'PowerBI, Microsoft Power BI, MS Power BI, Power BI Desktop', {
    implies: 'data-visualization',
    near: 'tableau, looker, qlik',
  }),
  skill('DAX', 'DAX queries, DAX measures', { implies: 'power-bi' }),
  skill('Power Query', 'M language', { near: 'power-bi, excel' }),
  skill('Tableau?', 'Tableau Desktop, Tableau Server, Tableau Prep', {
    implies: 'data-visualization',
    near: 'looker, qlik',
  }),
  skill('Looker', 'LookML, Looker Studio, Google Data Studio', { implies: 'data-visualization' }),
  skill('Qlik', 'QlikView, Qlik Sense, QlikSense', { implies: 'data-visualization' }),
  skill('MicroStrategy', 'Cognos, IBM Cognos, SAP BusinessObjects, Business Objects', {
    implies: 'business-intelligence',
  }),
  skill('Metabase', 'Apache Superset, Grafana dashboards', { near: 'looker' }),
  skill('SAS', 'SAS programming, Base SAS, SAS Enterprise Guide, SAS Viya', { near: 'spss, r' }),
  skill('SPSS', 'IBM SPSS', { implies: 'statistics' }),
  skill('Stata', 'EViews', { implies: 'statistics', near: 'spss' }),
  skill('MATLAB', 'Simulink, MATLAB/Simulink, GNU Octave'),
  skill('R??', 'R programming, R language, RStudio, R Studio, tidyverse, ggplot2, dplyr, R Shiny', {
    near: 'python, sas',
  }),
  skill('Alteryx', 'Alteryx Designer, KNIME', { implies: 'data-analysis' }),
  skill(
    'Statistics',
    'statistical analysis, statistical modeling, statistical methods, biostatistics, inferential statistics',
  ),
  skill('Hypothesis Testing', 'statistical testing, t-test, ANOVA, chi-square', { implies: 'statistics' }),
  skill('A/B Testing', 'A/B tests, split testing, multivariate testing, experimentation', {
    near: 'hypothesis-testing',
  }),
  skill('Regression Analysis', 'linear regression, logistic regression', { implies: 'statistics' }),
  skill('Time Series Analysis', 'time-series forecasting, ARIMA, demand forecasting models', {
    implies: 'statistics',
  }),
  skill('Econometrics', 'econometric modeling', { implies: 'statistics' }),
  skill('Predictive Analytics', 'predictive modeling', { near: 'machine-learning' }),
  skill('Quantitative Analysis', 'quantitative research, quantitative modeling', { near: 'statistics' }),
  skill('Operations Research', 'linear programming, mathematical optimization, Gurobi, CPLEX'),
  // Machine learning
  skill(
    'Machine Learning',
    'ML?, supervised learning, unsupervised learning, ML models, machine learning models',
  ),
  skill('Deep Learning', 'neural networks, CNN?, RNN, LSTM, transformers models', {
    implies: 'machine-learning',
  }),
  skill('Artificial Intelligence', 'AI?, AI/ML, applied AI', { near: 'machine-learning' }),
  skill('Natural Language Processing', 'NLP, text mining, text analytics, spaCy, NLTK', {
    implies: 'machine-learning',
  }),
  skill('Large Language Models', 'LLM, generative AI, GenAI, Gen AI, GPT-4, OpenAI API', {
    implies: 'artificial-intelligence',
    near: 'natural-language-processing',
  }),
  skill('RAG?', 'retrieval-augmented generation, LangChain, LlamaIndex, vector databases, Pinecone', {
    implies: 'large-language-models',
  }),
  skill('Prompt Engineering', 'prompt design', { near: 'large-language-models' }),
  skill('Computer Vision', 'OpenCV, image processing, object detection, YOLO object detection', {
    implies: 'machine-learning',
  }),
  skill('Reinforcement Learning', '', { implies: 'machine-learning' }),
  skill('Recommender Systems', 'recommendation systems, recommendation engines', {
    implies: 'machine-learning',
  }),
  skill('TensorFlow', 'Keras, TensorFlow Lite', { implies: 'deep-learning', near: 'pytorch' }),
  skill('PyTorch', 'Py Torch, PyTorch Lightning', { implies: 'deep-learning, python' }),
  skill('scikit-learn', 'sklearn', { implies: 'machine-learning, python' }),
  skill('XGBoost', 'LightGBM, CatBoost, gradient boosting, random forest', { implies: 'machine-learning' }),
  skill('Pandas??', 'pandas library, pandas dataframe', { implies: 'python', near: 'numpy' }),
  skill('NumPy', 'SciPy', { implies: 'python' }),
  skill('Matplotlib', 'Seaborn, Plotly', { implies: 'python, data-visualization' }),
  skill('Jupyter', 'Jupyter Notebook, JupyterLab, Google Colab', { near: 'python' }),
  skill('Hugging Face', 'HuggingFace, BERT models, fine-tuning LLMs', { implies: 'deep-learning' }),
  skill('MLOps', 'MLflow, Kubeflow, SageMaker, Amazon SageMaker, Vertex AI, Azure ML, model deployment', {
    implies: 'machine-learning',
  }),
  skill('Feature Engineering', 'feature selection', { implies: 'machine-learning' }),
  skill('Data Science', 'data scientist skills', { near: 'machine-learning, statistics' }),
  skill('Data Mining', 'clustering analysis, association rules', { near: 'machine-learning' }),
  skill('Data Annotation', 'data labeling, image annotation'),
  skill('Speech Recognition', 'automatic speech recognition, text-to-speech', {
    implies: 'machine-learning',
  }),
  skill('GIS', 'ArcGIS, QGIS, geographic information systems, geospatial analysis, Esri', {
    near: 'remote-sensing',
  }),
  skill('Remote Sensing', 'satellite imagery analysis, ERDAS'),
]);
